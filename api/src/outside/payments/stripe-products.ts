import type Stripe from 'stripe'
import type { MirroredProduct, ProductToMirror } from './payments.ts'
import { inStripe } from './stripe-objects.ts'

const SKU = 'sku'
const MOST_PRICES = 1_000

/** Chosen by us, so that a product that was made before an answer was lost is found again. */
const stripeIdOf = (id: string) => `soulseer_${id}`

/**
 * A price is never changed at Stripe: of another amount it is another price, and the one before is switched off. Stopped
 * anywhere, it is finished by the next call.
 */
export async function mirrorProduct(
  stripe: Stripe,
  { id, name, description, url, prices: wanted }: ProductToMirror,
): Promise<MirroredProduct> {
  const product = await upsert(stripe, stripeIdOf(id), { name, description, url, active: true })
  const active = await stripe.prices
    .list({ product: product.id, active: true, limit: 100 })
    .autoPagingToArray({ limit: MOST_PRICES })
  const prices = []
  for (const { sku, amount } of wanted) {
    const { amount: unit_amount, currency } = inStripe(amount)
    const known = active.find(
      each => each.metadata[SKU] === sku && each.unit_amount === unit_amount && each.currency === currency,
    )
    const price =
      known ??
      (await stripe.prices.create({ product: product.id, unit_amount, currency, metadata: { [SKU]: sku } }))
    prices.push({ sku, priceId: price.id })
  }
  const current = new Set(prices.map(({ priceId }) => priceId))
  for (const { id: priceId } of active)
    if (!current.has(priceId)) await stripe.prices.update(priceId, { active: false })
  return { providerId: product.id, prices }
}

export async function retireProduct(stripe: Stripe, id: string): Promise<void> {
  await stripe.products.update(stripeIdOf(id), { active: false }).catch(unless('resource_missing'))
}

async function upsert(
  stripe: Stripe,
  id: string,
  asked: { name: string; description: string; url: string; active: boolean },
): Promise<Stripe.Product> {
  const changed = await stripe.products.update(id, asked).catch(unless('resource_missing'))
  if (changed) return changed
  // Stripe takes no empty text where something is made.
  const { description, ...others } = asked
  const made = await stripe.products
    .create({ id, ...others, ...(description && { description }) })
    .catch(unless('resource_already_exists'))
  return made ?? stripe.products.update(id, asked)
}

const unless =
  (code: string) =>
  (fault: unknown): null => {
    if ((fault as { code?: unknown } | null)?.code === code) return null
    throw fault
  }
