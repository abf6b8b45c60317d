/** What tests and curious people may ask of the payments server that Stripe would not do. */
import { type Manner, manners, type Outbox } from '../outbox.ts'
import { fields, json, type Route } from '../web.ts'
import type { Book } from './book.ts'
import { deliveryOf } from './desk.ts'
import { type FaultKind, type Faults, faultKinds } from './faults.ts'

type Options = { book: Book; mail: Outbox; faults: Faults; webhookSecret: string }

export function controls({ book, mail, faults, webhookSecret }: Options): Route[] {
  return [
    {
      method: 'POST',
      path: '/local/payments/events',
      async handle(request) {
        const asked = await fields(request)
        if (asked.resend) {
          const event = book.events.find(kept => kept.id === asked.resend)
          if (!event) return json({ error: `No event ${asked.resend}` }, 404)
          await mail.send(deliveryOf(event, webhookSecret))
        }
        if (asked.flush === 'true') await mail.flush()
        if (asked.deliver) {
          if (!isManner(asked.deliver)) return json({ error: `deliver is one of ${manners.join(', ')}` }, 400)
          mail.behave(asked.deliver)
        }
        return json({ held: mail.heldCount(), events: book.events.length })
      },
    },
    {
      method: 'GET',
      path: '/local/payments/events',
      handle: () =>
        json(
          book.events
            .slice(-100)
            .map(({ id, type, created, data }) => ({ id, type, created, about: data.object.id })),
        ),
    },
    {
      method: 'POST',
      path: '/local/payments/faults',
      async handle(request) {
        const { path = '/v1/', fault, times = '1', clear } = await fields(request)
        if (clear === 'true') faults.clear()
        if (fault !== undefined) {
          if (!isFault(fault)) return json({ error: `fault is one of ${faultKinds.join(', ')}` }, 400)
          faults.plan({ path, kind: fault, times: Number(times) })
        }
        return json({ planned: faults.planned() })
      },
    },
  ]
}

function isManner(word: string): word is Manner {
  return manners.some(manner => manner === word)
}

function isFault(word: string): word is FaultKind {
  return faultKinds.some(kind => kind === word)
}
