import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { isOneOf } from '../foundation/viewer.ts'
import { Application } from './application.ts'
import { applicationById } from './applications.store.ts'
import { ReaderInvitation } from './invitations/invitation.ts'
import { invitationById } from './invitations/invitations.store.ts'

const READING_STAFF = ['MODERATOR', 'SUPPORT'] as const

export const applicationsNodes = {
  Application: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      const row = await applicationById(app.db, id)
      const maySee = row?.personId === viewer.id || isOneOf(viewer, ...READING_STAFF)
      return row && maySee ? Application.of(row, app.config.currency) : null
    },
  },
  ReaderInvitation: {
    audiences: ['MODERATOR', 'SUPPORT'],
    async load({ app }: Context, id: string) {
      const row = await invitationById(app.db, id)
      return row && ReaderInvitation.of(row, app.clock.now())
    },
  },
} satisfies NodeSources
