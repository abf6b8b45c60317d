import type { Person } from './people/person.ts'
import type { Visit } from './visit.ts'

type Everybody = Record<'nobody' | 'theo' | 'mara', Person>

/** The shop as a visitor sees it, from the basket to the checkout, and what buyers, readers and staff have beside it. */
export async function* shopPages({ nobody, theo, mara }: Everybody): AsyncGenerator<Visit> {
  yield await opened(nobody, 'the shop', '/shop', 'Search')
  yield await opened(nobody, 'a product', '/shop/night-candle', 'Put in basket')
  await nobody.opens('/basket')
  yield { what: 'an empty basket', person: nobody, main: nobody.link('Go to the shop') }
  await theo.opens('/shop/night-candle')
  await theo.button('Put in basket').click()
  await theo.arrivesAt('**/basket')
  yield { what: 'the basket', person: theo, main: theo.link('Check out') }
  yield await opened(theo, 'the checkout', '/basket/checkout', /^(Pay|Order) /)
  await theo.opens('/orders')
  yield { what: 'orders', person: theo, main: theo.page.getByRole('main').getByRole('link').first() }
  yield await opened(nobody, 'a course', '/shop/tarot-from-the-first-card', 'Put in basket')
  yield await opened(theo, 'the library', '/library', 'Add voucher')
  yield await entered(theo, 'the wish list', '/wishlist')
  yield await entered(theo, 'saved addresses', '/account/addresses')
  yield await entered(mara, 'products of a reader', '/desk/reader/products')
  yield await entered(theo, 'what was removed', '/account/moderation')
}

async function opened(person: Person, what: string, path: string, button: string | RegExp): Promise<Visit> {
  await person.opens(path)
  return { what, person, main: person.button(button) }
}

async function entered(person: Person, what: string, path: string): Promise<Visit> {
  await person.opens(path)
  return { what, person, main: person.page.getByRole('main').locator('a, button').first() }
}
