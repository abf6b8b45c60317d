import type { Context } from '../app.ts'
import { billingNodes } from '../billing/index.ts'
import { inAudience } from '../foundation/contract/policy.ts'
import { BadInput, Fault, NotFound } from '../foundation/fault.ts'
import { readingsNodes } from '../readings/index.ts'
import { shopNodes } from '../shop/index.ts'
import type { About, AboutType } from './ticket-row.ts'

/** At most one of them, each our own id. */
export interface AboutAsked {
  readonly readingId: string | null
  readonly orderId: string | null
  readonly payoutId: string | null
}

const SOURCES = { Reading: readingsNodes.Reading, Order: shopNodes.Order, Payout: billingNodes.Payout }
const MISSING = { Reading: 'reading', Order: 'order', Payout: 'payout' } as const

/**
 * What a ticket is about: something that the viewer may see themselves. Throws BAD_INPUT for several at once, and NOT_FOUND for what is
 * somebody else's, as for what is not there.
 */
export async function aboutOf(
  context: Context,
  { readingId, orderId, payoutId }: AboutAsked,
): Promise<About | null> {
  const named: readonly [AboutType, string | null][] = [
    ['Reading', readingId],
    ['Order', orderId],
    ['Payout', payoutId],
  ]
  const given = named.filter(([, id]) => id !== null)
  if (given.length > 1) throw new BadInput('Send one of readingId, orderId and payoutId.')
  const [type, id] = given[0] ?? []
  if (type === undefined || typeof id !== 'string') return null
  if (!(await maySee(context, type, id))) throw new NotFound(MISSING[type], id)
  return { type, id }
}

async function maySee(context: Context, type: AboutType, id: string): Promise<boolean> {
  const source = SOURCES[type]
  if (!inAudience(source, context.viewer)) return false
  try {
    return (await source.load(context, id)) !== null
  } catch (problem) {
    if (problem instanceof Fault && ['NOT_FOUND', 'FORBIDDEN'].includes(problem.code)) return false
    throw problem
  }
}
