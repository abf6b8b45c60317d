import type { App } from '../../app.ts'
import { proposalsNow } from '../../catalogue/index.ts'
import { emit } from '../../foundation/events/events.ts'
import { OwnProductDecided } from '../events.ts'
import { decisionOf } from './own-product-rules.ts'
import { lockOwnProduct, sentProducts, writeDecided } from './own-products.store.ts'

const AT_ONCE = 200

/** What staff have decided of what readers sent; each once, on several nodes. */
export async function watchOwnProducts(app: App): Promise<void> {
  const sent = await sentProducts(app.db, AT_ONCE)
  const now = await proposalsNow(
    app.db,
    sent.map(({ id }) => id),
  )
  for (const { id } of sent.filter(row => decisionOf(row.round, now.get(row.id)) !== null))
    await app.db.transact(async tx => {
      const row = await lockOwnProduct(tx, id)
      const found = now.get(id)
      const decision = row?.state === 'SENT' ? decisionOf(row.round, found) : null
      if (!row || !found || !decision) return
      await writeDecided(tx, id, decision, found.productId)
      const { personId, name } = row
      const reason = decision.state === 'DECLINED' ? decision.reason : null
      const payload = { personId, name, isApproved: decision.state === 'APPROVED', reason }
      await emit(tx, OwnProductDecided, { subjectId: id, payload })
    })
}
