import type { DeskModerationItemQuery } from '../generated.ts'

/** Something in the queue, as its page asks for it. */
export type ModeratedItem = Extract<
  NonNullable<DeskModerationItemQuery['node']>,
  { __typename: 'ModerationItem' }
>
