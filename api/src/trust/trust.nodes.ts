import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { platformCaseById } from './platform-cases.store.ts'
import { findStaffAction } from './trail/read-trail.ts'

export const trustNodes = {
  PlatformCase: {
    audiences: ['SUPPORT', 'FINANCE', 'MODERATOR'],
    load: ({ app }: Context, id: string) => platformCaseById(app.db, id),
  },
  StaffAction: {
    audiences: ['ADMIN'],
    load: ({ app }: Context, id: string) => findStaffAction(app, id),
  },
} satisfies NodeSources
