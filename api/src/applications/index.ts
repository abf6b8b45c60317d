/** People who want to give readings: their applications, staff's decisions, and invitations by mail. */
import { ApplicationsResolver, ViewerApplicationResolver } from './applications.resolver.ts'
import { InvitationsResolver } from './invitations/invitations.resolver.ts'
import { ApplicationContentResolver, ApplicationVersionResolver } from './versions.resolver.ts'
import './on-person-gone.ts'

export { applicationJobs } from './applications.jobs.ts'
export { applicationsNodes } from './applications.nodes.ts'
export { waitingApplications } from './applications.store.ts'
export {
  ApplicationApproved,
  ApplicationAskedBack,
  ApplicationDeclined,
  ApplicationReceived,
  ReaderInvited,
} from './events.ts'
export { INVITATION_DAYS } from './invitations/invitation.ts'
export { invitationToSend } from './invitations/invitation-to-send.ts'
export { writtenApplicationOf } from './written-application.ts'

export const applicationResolvers = [
  ApplicationsResolver,
  ViewerApplicationResolver,
  ApplicationContentResolver,
  ApplicationVersionResolver,
  InvitationsResolver,
] as const
