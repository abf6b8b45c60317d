import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Reader } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'

/** Somebody wants to hear when a reader can be rung. */
export interface OnlineAlert {
  readonly id: string
  readonly stopKey: string
  /** Who is written to. */
  readonly personId: string
  /** The reader, by our id and by their profile's. */
  readonly readerId: string
  readonly profileId: string
  /** Null while it waits for its first time. */
  readonly sentAt: Date | null
}

export const MOST_ALERTS = 100

const QUIET_MS = 12 * 3_600_000
const SHORTEST_ABSENCE_SECONDS = 600

/**
 * Whether an alert is sent now that its reader can be rung. `offlineSeconds`: for how long they were offline before; null
 * when they were busy instead.
 * @rule when an online alert is sent: the first time as soon as the reader can be rung; after that at most once in 12 hours, and only when the reader comes online after 10 minutes offline or more.
 */
export function isDue(
  { sentAt }: Pick<OnlineAlert, 'sentAt'>,
  offlineSeconds: number | null,
  now: Date,
): boolean {
  if (sentAt === null) return true
  if (offlineSeconds === null || offlineSeconds < SHORTEST_ABSENCE_SECONDS) return false
  return now.getTime() - sentAt.getTime() >= QUIET_MS
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'No alert was set; the code is READER_ONLINE, OWN_PROFILE, NO_ADDRESS or TOO_MANY.',
})
export class OnlineAlertNotAllowed extends Refusal {}

export const OnlineAlertResult = createUnionType({
  name: 'OnlineAlertResult',
  description: 'The reader, for whom an alert is set now, or why not.',
  types: () => [Reader, OnlineAlertNotAllowed] as const,
})

@Allow('ANYONE')
@ObjectType({ description: 'What came of stopping an alert.', simpleResolvers: true })
export class StopOnlineAlertPayload {
  @Field(() => Reader, {
    nullable: true,
    description: 'Whom it was about; null when it was stopped before, or the reader is not published.',
  })
  reader: Reader | null
}
