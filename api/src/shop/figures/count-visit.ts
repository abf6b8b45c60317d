import { createHmac } from 'node:crypto'
import type { App } from '../../app.ts'
import { productById } from '../../catalogue/index.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { countOnce, forgetVisitors, type Visited } from './figures.store.ts'

/** Who looks: somebody signed in, or an address; null inside our own network, where nobody is counted. */
export type Visitor = string | null

/** As YYYY-MM-DD, by UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** Another one each day, and of no use without our key: who came is not found by it, nor whether they came again. */
const hashFor = ({ config }: App, day: string, visitor: string): Buffer =>
  createHmac('sha256', config.mail.linkSecret).update(`visit\n${day}\n${visitor}`).digest()

/**
 * Counts that somebody looked at a product, or put it into their basket.
 * @rule what is counted of a product: each visitor once a day, by a hash that is another each day; never the reader whose product it is.
 */
export async function countVisit(
  app: App,
  viewer: Viewer | null,
  visitor: Visitor,
  productId: string,
  what: Visited,
): Promise<void> {
  const product = await productById(app, productId)
  const isOwn = product?.profileId != null && product.profileId === viewer?.readerId
  if (!product || isOwn || visitor === null) return
  const day = dayOf(app.clock.now())
  await countOnce(app.db, product.id, day, what, hashFor(app, day, visitor))
}

/** Visitors of days that are over: nobody is compared with them any more. */
export const forgetPastVisitors = (app: App) => forgetVisitors(app.db, dayOf(app.clock.now()))
