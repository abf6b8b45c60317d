import type { Context } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { AnswerRow, Side } from './answer.ts'
import { Answer, type AnswerKind } from './answer-type.ts'
import { answersPage } from './answers.store.ts'

/** The viewer's answers on one side: those that are due first, or the latest of those that are over. */
export async function answerPage(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  side: Side,
  kind: AnswerKind,
  first: number,
  after: string | null | undefined,
): Promise<Connection<Answer>> {
  const place = after == null ? null : placeIn(after)
  const rows = await answersPage(app.db, viewer.id, { side, kind, after: place, count: pageSize(first) })
  return pageOf(
    rows.map(row => Answer.seenBy(side, row)),
    first,
    after,
    cursorOf,
  )
}

const cursorOf = ({ dueAt, id }: Pick<Answer, 'dueAt' | 'id'>): string =>
  Buffer.from(`${dueAt.toISOString()} ${id}`).toString('base64url')

function placeIn(cursor: string): Pick<AnswerRow, 'dueAt' | 'id'> {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const dueAt = new Date(at)
  if (Number.isNaN(dueAt.getTime())) throw new BadInput('after must be a cursor that this list gave you.')
  return { dueAt, id: parseId('answer', id) }
}
