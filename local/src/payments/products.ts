/** Products and their prices, as Stripe's pages list them. */
import { newId, type Price, type Product, unixNow } from './book.ts'
import type { Desk } from './desk.ts'
import { type Form, record, text } from './form.ts'
import { listOf, one } from './lists.ts'
import { amountOf } from './payment-intents.ts'
import { missing, StripeError, unknownResource } from './stripe-error.ts'

export function createProduct(desk: Desk, form: Form): Product {
  const name = text(form, 'name')
  if (!name) throw missing('name')
  const id = text(form, 'id') ?? newId('prod')
  if (desk.book.products[id]) {
    const message = `Product already exists.`
    throw new StripeError(400, {
      ...{ type: 'invalid_request_error', code: 'resource_already_exists', message, param: 'id' },
    })
  }
  const product: Product = {
    ...{
      id,
      object: 'product',
      created: unixNow(),
      livemode: false,
      active: text(form, 'active') !== 'false',
    },
    ...{ name, description: text(form, 'description') ?? null, url: text(form, 'url') ?? null },
    metadata: record(form, 'metadata'),
  }
  desk.book.products[id] = product
  desk.announce('product.created', product)
  return product
}

/** What the form does not name stays. */
export function updateProduct(desk: Desk, id: string, form: Form): Product {
  const product = one(desk.book.products, 'product', id)
  for (const field of ['name', 'description', 'url'] as const)
    if (field in form) Object.assign(product, { [field]: text(form, field) ?? null })
  if ('active' in form) product.active = text(form, 'active') === 'true'
  desk.announce('product.updated', product)
  return product
}

export function createPrice(desk: Desk, form: Form): Price {
  const product = text(form, 'product')
  const currency = text(form, 'currency')?.toLowerCase()
  if (!product) throw missing('product')
  if (!currency) throw missing('currency')
  if (!desk.book.products[product]) throw unknownResource('product', product, 'product')
  const price: Price = {
    ...{ id: newId('price'), object: 'price', created: unixNow(), livemode: false, active: true },
    ...{ product, currency, unit_amount: amountOf(form, 'unit_amount'), type: 'one_time' },
    metadata: record(form, 'metadata'),
  }
  desk.book.prices[price.id] = price
  desk.announce('price.created', price)
  return price
}

export function updatePrice(desk: Desk, id: string, form: Form): Price {
  const price = one(desk.book.prices, 'price', id)
  if ('active' in form) price.active = text(form, 'active') === 'true'
  desk.announce('price.updated', price)
  return price
}

export function listPrices(desk: Desk, url: URL) {
  const active = url.searchParams.get('active')
  const found = Object.entries(desk.book.prices).filter(
    ([, price]) => active === null || price.active === (active === 'true'),
  )
  return listOf(Object.fromEntries(found), url, ['product'])
}
