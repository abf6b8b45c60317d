/** Moderation's front door: what people report and rules catch, what staff decide about it, and appeals. Its tables are trust's. */
import { AppealsResolver, ViewerRemovalsResolver } from './appeals/appeals.resolver.ts'
import { FlagsResolver } from './flags/flags.resolver.ts'
import { ProfileEditsResolver } from './profiles/profile-edits.resolver.ts'
import {
  ContentFlagResolver,
  ModerationEntryResolver,
  ModerationQueueResolver,
} from './queue/queue.resolver.ts'

export { moderationNodes } from './moderation.nodes.ts'

export const moderationResolvers = [
  FlagsResolver,
  ModerationQueueResolver,
  ContentFlagResolver,
  ModerationEntryResolver,
  AppealsResolver,
  ViewerRemovalsResolver,
  ProfileEditsResolver,
] as const
