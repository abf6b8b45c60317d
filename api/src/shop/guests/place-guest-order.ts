import { accountsOf, giveConsent, openGuest } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Money } from '../../foundation/money.ts'
import { originAt } from '../../foundation/origin-at.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { hashOf } from '../baskets/basket-token.ts'
import { basketOf } from '../baskets/baskets.store.ts'
import type { Address } from '../checkout/address.ts'
import { placeFor } from '../checkout/place-order.ts'
import { OrderNotPlaced } from '../refusals.ts'
import { emailIn, guestKeyOf, idOfToken } from './guest-key.ts'
import { GuestOrderPlaced, type PlaceGuestOrderResult } from './guest-order.ts'

const messageFor = wordsFor({ 'badInput.email': [] })

export interface GuestOrderToPlace {
  readonly basketToken: string
  readonly email: string
  readonly dateOfBirth: string
  readonly termsVersion: number | null
  readonly privacyVersion: number | null
  readonly country: string
  readonly address: Address
  readonly shippingCode: string
  readonly discountCode: string | null
  readonly total: Money
  readonly idempotencyKey: string
}

/** Where somebody is who has no account. */
export interface GuestVisit {
  readonly host: string
  readonly language: Language
  readonly address: string | null
}

/**
 * Orders what is in a visitor's basket, once: by card alone, through a top-up of a person who is made for this order. Nothing is
 * mailed before it is paid, so that nobody has others written to for nothing.
 */
export async function placeGuestOrder(
  app: App,
  visit: GuestVisit,
  asked: GuestOrderToPlace,
): Promise<typeof PlaceGuestOrderResult> {
  const email = emailIn(asked.email)
  if (email === null) throw new BadInput(messageFor('badInput.email'), { argument: 'email' })
  const tokenHash = hashOf(asked.basketToken)
  if (tokenHash === null) return new OrderNotPlaced('BASKET_EMPTY')
  const viewer = await guestOf(app, tokenHash)
  if (viewer instanceof Refusal) return viewer
  const { dateOfBirth, termsVersion, privacyVersion, idempotencyKey } = asked
  const consent = { dateOfBirth, termsVersion, privacyVersion, idempotencyKey }
  const agreed = await giveConsent(app, viewer, consent, visit.address)
  if (agreed instanceof Refusal) return agreed
  const contact = {
    ...{ email, name: asked.address.name, language: visit.language },
    origin: originAt(app.config, visit.host),
  }
  const order = await placeFor(
    app,
    { viewer, owner: { tokenHash }, guest: contact },
    {
      ...asked,
      restByCard: true,
    },
  )
  if (order instanceof Refusal) return order
  return Object.assign(new GuestOrderPlaced(), {
    guestKey: guestKeyOf(app, order.id),
    order: Object.assign(order, { isByKey: true }),
  })
}

/** The person that is made for what is bought with a basket: one for each, however often they try; none for a token that names no basket. */
async function guestOf(app: App, tokenHash: Buffer): Promise<Viewer | OrderNotPlaced> {
  const scope = idOfToken(tokenHash)
  const keyed = { personId: scope, verb: 'openGuest', key: 'of-basket', meaning: [] }
  const id = await app.db.transact(async (tx): Promise<string | OrderNotPlaced> => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'known') return claim.subjectId
    if ((await basketOf(tx, { tokenHash })) === null) return new OrderNotPlaced('BASKET_EMPTY')
    const made = await openGuest(tx, scope)
    await completeRequest(tx, keyed, made)
    return made
  })
  if (id instanceof Refusal) return id
  const account = (await accountsOf(app.db, [id])).get(id)
  const { subject = '', name = '', email = '' } = account ?? {}
  return { id, subject, name, email, roles: ['CLIENT'], readerId: null, sessionId: '', tokenExpiresAt: 0 }
}
