import { Field, InputType } from 'type-graphql'
import type { App } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { ContentKind, FlagReason, ModerationState, queuePage } from '../../trust/index.ts'
import { ModerationItem } from './item.ts'

@InputType({ description: 'What of the queue; what is left out does not matter.' })
export class ModerationQueueFilter {
  @Field(() => ContentKind, { nullable: true, description: 'Of this kind.' })
  kind?: ContentKind | null

  @Field(() => ModerationState, {
    nullable: true,
    description: 'That stands so; without it all that waits: OPEN, ESCALATED and APPEALED.',
  })
  state?: ModerationState | null

  @Field(() => FlagReason, { nullable: true, description: 'Reported for this reason.' })
  reason?: FlagReason | null
}

/** A page of the queue, the highest score first, of equals who waits longest. */
export async function moderationQueue(
  { db }: Pick<App, 'db'>,
  { kind = null, state = null, reason = null }: ModerationQueueFilter,
  first: number,
  after: string | null,
): Promise<Connection<ModerationItem>> {
  const rows = await queuePage(db, { kind, state, reason }, placeIn(after), pageSize(first))
  return pageOf(rows.map(ModerationItem.of), first, after, ({ score, id }) => `${score}:${id}`)
}

function placeIn(after: string | null) {
  if (!after) return null
  const [, score, id] = /^(\d{1,9}):(.+)$/.exec(after) ?? []
  if (score === undefined || id === undefined)
    throw new BadInput('after is no cursor of this list: send back one that it gave you.', {
      argument: 'after',
    })
  return { score: Number(score), id: parseId('cursor', id) }
}
