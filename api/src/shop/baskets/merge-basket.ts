import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { type Basket, MOST_COUNT, MOST_LINES } from './basket.ts'
import { hashOf } from './basket-token.ts'
import { linesOf, lockBasket, openBasket, putLine, removeBasket } from './baskets.store.ts'
import { shownBasket } from './show-basket.ts'

/**
 * Puts what a visitor chose into their basket once they have signed in, and ends the visitor's.
 * @rule how baskets become one: of what is in both, as many as in both together, at most 99; what is sold no longer or costs something else stays, and says so.
 */
export async function mergeBasket(app: App, viewer: Viewer, basketToken: string): Promise<Basket> {
  const tokenHash = hashOf(basketToken)
  const id = await app.db.transact(async tx => {
    const own = await openBasket(tx, { personId: viewer.id })
    const visitors = tokenHash && (await lockBasket(tx, { tokenHash }))
    if (!visitors) return own
    const lines = new Map((await linesOf(tx, own)).map(line => [line.sku, line]))
    for (const line of await linesOf(tx, visitors)) {
      const before = lines.get(line.sku)?.count ?? 0
      if (before === 0 && lines.size >= MOST_LINES) continue
      const merged = { ...line, count: Math.min(before + line.count, MOST_COUNT) }
      lines.set(line.sku, merged)
      await putLine(tx, own, merged)
    }
    await removeBasket(tx, visitors)
    return own
  })
  return shownBasket(app, id, null)
}
