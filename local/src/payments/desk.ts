/** Where a resource changes and the house is told of it: the event is kept, then sent, signed as Stripe signs. */
import { createHmac } from 'node:crypto'
import type { Outbox } from '../outbox.ts'
import type { Shelf } from '../shelf.ts'
import { type Book, newId, type Resource, remember, type StripeEvent, unixNow } from './book.ts'

export const apiVersion = '2026-10-28.endive'

/** Stripe sends what happens on connected accounts to an endpoint of their own, signed with a secret of its own. */
export type Webhooks = {
  webhookSecret: string
  connectWebhookSecret: string
  /** Where events of connected accounts are posted, e.g. http://localhost:3000/webhooks/stripe-connect. */
  connectWebhookUrl: string
}

export type Desk = {
  book: Book
  /** Where the browser reaches the pages, e.g. http://localhost:3000. */
  publicUrl: string
  announce: (type: string, subject: Resource) => void
}

export function openDesk(shelf: Shelf<Book>, mail: Outbox, options: { publicUrl: string } & Webhooks): Desk {
  return {
    book: shelf.state,
    publicUrl: options.publicUrl,
    announce(type, subject) {
      const event = eventOf(type, subject)
      remember(shelf.state, event)
      shelf.save()
      mail.push(deliveryOf(event, options))
    },
  }
}

function eventOf(type: string, subject: Resource): StripeEvent {
  return {
    id: newId('evt'),
    object: 'event',
    ...(subject.object === 'account' && { account: subject.id }),
    api_version: apiVersion,
    created: unixNow(),
    data: { object: structuredClone(subject) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: newId('req'), idempotency_key: null },
    type,
  }
}

export function deliveryOf(event: StripeEvent, to: Webhooks) {
  const secret = event.account ? to.connectWebhookSecret : to.webhookSecret
  const body = JSON.stringify(event)
  // Signed when sent, not when made: Stripe signs each attempt anew.
  const headers = () => ({ 'stripe-signature': signature(body, secret, unixNow()) })
  return { id: event.id, body, headers, ...(event.account && { url: to.connectWebhookUrl }) }
}

export function signature(body: string, secret: string, timestamp: number) {
  return `t=${timestamp},v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}
