/** Stripe's HTTP API for the calls this house makes. */
import { timingSafeEqual } from 'node:crypto'
import type { Shelf } from '../shelf.ts'
import { type Handler, json, type Params, type Route, silence } from '../web.ts'
import { createAccount, createAccountLink, createLoginLink } from './accounts.ts'
import { type Book, newId } from './book.ts'
import { apiVersion, type Desk } from './desk.ts'
import { type Faults, refusalFor } from './faults.ts'
import { decodeForm, type Form, text } from './form.ts'
import { once } from './idempotency.ts'
import { listOf, one } from './lists.ts'
import { createCustomer, createTransfer, reverseTransfer } from './payees.ts'
import { amountOf, cancelIntent, confirmIntent, createIntent, retrieveIntent } from './payment-intents.ts'
import { createPrice, createProduct, listPrices, updatePrice, updateProduct } from './products.ts'
import { createRefund } from './refunds.ts'
import { notAuthorised, StripeError, toResponse } from './stripe-error.ts'

type Options = { desk: Desk; shelf: Shelf<Book>; faults: Faults; secretKey: string }

export function stripeApi({ desk, shelf, faults, secretKey }: Options): Route[] {
  const { book } = desk

  function post(path: string, work: (form: Form, params: Params) => unknown): Route {
    return {
      method: 'POST',
      path,
      handle: guarded(async (request, params, headers) => {
        const body = await request.text()
        const key = request.headers.get('idempotency-key')
        const { pathname } = new URL(request.url)
        const trouble = faults.next('POST', pathname)
        if (trouble === 'timeout') return silence
        const refusal = trouble && refusalFor(trouble, pathname)
        // Stripe keeps a decline under the key; what fails before the work begins keeps nothing.
        if (refusal && trouble !== 'decline') return toResponse(refusal, headers)
        const answer = await once(book, { key, path: pathname, body }, headers, () => {
          if (refusal) throw refusal
          return work(decodeForm(body), params)
        })
        shelf.save()
        return trouble === 'late-answer' ? silence : answer
      }),
    }
  }

  function get(path: string, read: (params: Params, url: URL) => unknown): Route {
    return {
      method: 'GET',
      path,
      handle: guarded((request, params, headers) => {
        const url = new URL(request.url)
        const trouble = faults.next('GET', url.pathname)
        if (trouble === 'timeout' || trouble === 'late-answer') return silence
        const refusal = trouble && refusalFor(trouble, url.pathname)
        return refusal ? toResponse(refusal, headers) : json(read(params, url), 200, headers)
      }),
    }
  }

  function guarded(
    handle: (request: Request, params: Params, headers: Record<string, string>) => ReturnType<Handler>,
  ): Handler {
    return async (request, params) => {
      const headers = {
        'request-id': newId('req'),
        'stripe-version': request.headers.get('stripe-version') ?? apiVersion,
      }
      try {
        if (!sameSecret(request.headers.get('authorization'), secretKey)) throw notAuthorised()
        return await handle(request, params, headers)
      } catch (fault) {
        if (fault instanceof StripeError) return toResponse(fault, headers)
        throw fault
      }
    }
  }

  return [
    post('/v1/payment_intents', form => createIntent(desk, form)),
    get('/v1/payment_intents/:id', ({ id = '' }) => retrieveIntent(desk, id)),
    post('/v1/payment_intents/:id/confirm', (form, { id = '' }) => confirmIntent(desk, id, form)),
    post('/v1/payment_intents/:id/cancel', (form, { id = '' }) => cancelIntent(desk, id, form)),
    get('/v1/payment_intents', (_, url) => listOf(book.intents, url, ['customer'])),
    get('/v1/charges/:id', ({ id = '' }) => one(book.charges, 'charge', id)),
    post('/v1/customers', form => createCustomer(desk, form)),
    get('/v1/customers/:id', ({ id = '' }) => one(book.customers, 'customer', id)),
    post('/v1/accounts', form => createAccount(desk, form)),
    get('/v1/accounts/:id', ({ id = '' }) => one(book.accounts, 'account', id)),
    post('/v1/accounts/:id/login_links', (_, { id = '' }) => createLoginLink(desk, id)),
    post('/v1/account_links', form => createAccountLink(desk, form)),
    post('/v1/transfers', form => createTransfer(desk, form)),
    post('/v1/transfers/:id/reversals', (form, { id = '' }) =>
      reverseTransfer(desk, id, text(form, 'amount') === undefined ? undefined : amountOf(form)),
    ),
    get('/v1/transfers/:id', ({ id = '' }) => one(book.transfers, 'transfer', id)),
    get('/v1/transfers', (_, url) => listOf(book.transfers, url, ['transfer_group', 'destination'])),
    post('/v1/products', form => createProduct(desk, form)),
    post('/v1/products/:id', (form, { id = '' }) => updateProduct(desk, id, form)),
    get('/v1/products/:id', ({ id = '' }) => one(book.products, 'product', id)),
    post('/v1/prices', form => createPrice(desk, form)),
    post('/v1/prices/:id', (form, { id = '' }) => updatePrice(desk, id, form)),
    get('/v1/prices', (_, url) => listPrices(desk, url)),
    post('/v1/refunds', form => createRefund(desk, form)),
    get('/v1/refunds/:id', ({ id = '' }) => one(book.refunds, 'refund', id)),
    get('/v1/refunds', (_, url) => listOf(book.refunds, url, ['payment_intent', 'charge'])),
    get('/v1/disputes/:id', ({ id = '' }) => one(book.disputes, 'dispute', id)),
    get('/v1/disputes', (_, url) => listOf(book.disputes, url, ['payment_intent', 'charge'])),
    get('/v1/events', (_, url) => listOf(eventsById(book), url, ['type'])),
    get('/v1/events/:id', ({ id = '' }) => one(eventsById(book), 'event', id)),
  ]
}

const eventsById = (book: Book) => Object.fromEntries(book.events.map(event => [event.id, event]))

function sameSecret(header: string | null, secretKey: string) {
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Bearer ${secretKey}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
