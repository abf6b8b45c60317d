import type { Context } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { globalId, localId } from '../foundation/contract/global-id.ts'
import type { Queryable } from '../foundation/database/database.ts'
import { sentPage } from './sent.store.ts'
import { amountOf, type SentGift } from './sent-gift.ts'
import { shownGifts } from './shown-gifts.ts'

/** Gifts that the viewer sent or received, the latest first. */
export async function giftPage(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  kind: 'SENT' | 'RECEIVED',
  first: number,
  after: string | null | undefined,
): Promise<Connection<SentGift>> {
  const place = after == null ? null : localId(['SentGift'], after, 'after')
  const rows = await sentPage(app.db, viewer.id, { kind, after: place, count: pageSize(first) })
  return pageOf(await shownGifts(app, viewer, rows), first, after, ({ id }) => globalId('SentGift', id))
}

const AT_ONCE = 500

/** Everything stored of somebody's gifts, for the copy of their data. Senders are not part of what a reader received. */
export async function giftsOf(on: Queryable, personId: string): Promise<object> {
  return { sent: await all(on, personId, 'SENT'), received: await all(on, personId, 'RECEIVED') }
}

async function all(on: Queryable, personId: string, kind: 'SENT' | 'RECEIVED'): Promise<object[]> {
  const found: object[] = []
  let after: string | null = null
  do {
    const rows = await sentPage(on, personId, { kind, after, count: AT_ONCE })
    const page = rows.slice(0, AT_ONCE)
    found.push(
      ...page.map(row => ({
        ...{ name: row.names.en, count: row.count, amount: amountOf(row), subject: row.subjectKind },
        ...(kind === 'SENT' ? { isNamed: row.isNamed } : { earned: amountOf(row) - row.fee }),
        ...{ at: row.at, undoneAt: row.undoneAt, refundedAt: row.refundedAt },
      })),
    )
    after = rows.length > AT_ONCE ? (page.at(-1)?.id ?? null) : null
  } while (after !== null)
  return found
}
