import { createHash } from 'node:crypto'
import type { App } from '../../app.ts'
import { type ProductRow, productIndex, textIn } from '../../catalogue/index.ts'
import { money } from '../../foundation/money.ts'
import { PaymentRefused, type ProductToMirror } from '../../outside/index.ts'
import { mirroredProducts, writeMirrored, writeRetired } from './mirrored.store.ts'

/**
 * Makes the payment provider's products what ours are: what changed since it was last shown, and what is sold no longer. It may
 * be stopped anywhere; the next run finishes it and makes nothing twice. `sold`: what is sold; without it, what the shop shows.
 */
export async function mirrorProducts(app: App, sold?: readonly ProductRow[]): Promise<void> {
  const rows = sold ?? (await productIndex(app)).rows
  const known = new Map((await mirroredProducts(app.db)).map(row => [row.productId, row]))
  for (const row of rows) {
    const asked = shownAs(app, row)
    const fingerprint = createHash('sha256').update(JSON.stringify(asked, minorAsText)).digest('hex')
    if (known.get(row.id)?.fingerprint === fingerprint) continue
    await unlessRefused(app, row.id, async () =>
      writeMirrored(app.db, row.id, fingerprint, await app.payments.mirrorProduct(asked)),
    )
  }
  const shown = new Set(rows.map(({ id }) => id))
  for (const { productId, isOnSale } of known.values()) {
    if (!isOnSale || shown.has(productId)) continue
    await unlessRefused(app, productId, async () => {
      await app.payments.retireProduct(productId)
      await writeRetired(app.db, productId)
    })
  }
}

const shownAs = ({ config }: App, { id, slug, names, summaries, variants }: ProductRow): ProductToMirror => ({
  id,
  name: textIn('en', names),
  description: textIn('en', summaries),
  url: new URL(`/shop/${slug}`, config.publicUrl).href,
  prices: variants.map(({ sku, minor }) => ({ sku, amount: money(minor, config.currency) })),
})

const minorAsText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** One product that the provider does not take keeps nothing from the others. */
async function unlessRefused(app: App, productId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (problem) {
    if (!(problem instanceof PaymentRefused)) throw problem
    app.log.warn({ productId, code: problem.code }, 'product not mirrored')
  }
}
