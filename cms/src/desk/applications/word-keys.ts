import type { PanelKey } from '../../words.ts'
import type { ApplicationAct, ApplicationState, ApplicationStep, InvitationState } from '../generated.ts'

/** How far an application is. */
export const ofApplicationState = {
  DRAFT: 'panel.desk.applications.state.DRAFT',
  SUBMITTED: 'panel.desk.applications.state.SUBMITTED',
  ASKED_BACK: 'panel.desk.applications.state.ASKED_BACK',
  APPROVED: 'panel.desk.applications.state.APPROVED',
  DECLINED: 'panel.desk.applications.state.DECLINED',
  APPEALED: 'panel.desk.applications.state.APPEALED',
  WITHDRAWN: 'panel.desk.applications.state.WITHDRAWN',
} as const satisfies Record<ApplicationState, PanelKey>

/** What was done with an application. */
export const ofAct = {
  SUBMITTED: 'panel.desk.applications.act.SUBMITTED',
  ASKED_BACK: 'panel.desk.applications.act.ASKED_BACK',
  APPROVED: 'panel.desk.applications.act.APPROVED',
  DECLINED: 'panel.desk.applications.act.DECLINED',
  APPEALED: 'panel.desk.applications.act.APPEALED',
  WITHDRAWN: 'panel.desk.applications.act.WITHDRAWN',
} as const satisfies Record<ApplicationAct, PanelKey>

/** The steps of an application. */
export const ofStep = {
  IDENTITY: 'panel.desk.applications.step.IDENTITY',
  EXPERIENCE: 'panel.desk.applications.step.EXPERIENCE',
  PROFILE: 'panel.desk.applications.step.PROFILE',
  TAGS: 'panel.desk.applications.step.TAGS',
  RATES: 'panel.desk.applications.step.RATES',
  PICTURES: 'panel.desk.applications.step.PICTURES',
  SAMPLE: 'panel.desk.applications.step.SAMPLE',
  AGREEMENT: 'panel.desk.applications.step.AGREEMENT',
} as const satisfies Record<ApplicationStep, PanelKey>

/** The fields of an application, as the api names them. */
export const ofApplicationField = {
  legalName: 'panel.desk.applications.legalName',
  country: 'panel.desk.applications.country',
  bornOn: 'panel.desk.applications.bornOn',
  years: 'panel.desk.applications.years',
  experience: 'panel.desk.applications.experience',
  name: 'panel.desk.applications.name',
  tagline: 'panel.field.tagline',
  bio: 'panel.readers.bio',
  location: 'panel.readers.location',
  languages: 'panel.readers.languages',
  timeZone: 'panel.readers.timeZone',
  attributes: 'panel.readers.attributes',
  topics: 'panel.readers.topics',
  rates: 'panel.readers.rates',
  picture: 'panel.readers.picture',
  sample: 'panel.desk.applications.sample',
  termsVersion: 'panel.desk.applications.termsVersion',
} as const satisfies Record<string, PanelKey>

/** What became of an invitation. */
export const ofInvitation = {
  OPEN: 'panel.desk.invitations.OPEN',
  ACCEPTED: 'panel.desk.invitations.ACCEPTED',
  EXPIRED: 'panel.desk.invitations.EXPIRED',
  REVOKED: 'panel.desk.invitations.REVOKED',
} as const satisfies Record<InvitationState, PanelKey>
