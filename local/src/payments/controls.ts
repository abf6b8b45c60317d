/** What tests and curious people may ask of the payments server that Stripe would not do. */
import { type Manner, manners, type Outbox } from '../outbox.ts'
import { fields, json, type Route } from '../web.ts'
import { changeAccount, type Standing, standingOf, standings } from './accounts.ts'
import { type Desk, deliveryOf, type Webhooks } from './desk.ts'
import { closeDispute, openDispute } from './disputes.ts'
import { type FaultKind, type Faults, faultKinds } from './faults.ts'
import { createRefund, failRefund } from './refunds.ts'
import { StripeError } from './stripe-error.ts'

type Options = { desk: Desk; mail: Outbox; faults: Faults; webhooks: Webhooks }

export function controls({ desk, mail, faults, webhooks }: Options): Route[] {
  const { book } = desk
  return [
    {
      method: 'POST',
      path: '/local/payments/events',
      async handle(request) {
        const asked = await fields(request)
        if (asked.resend) {
          const event = book.events.find(kept => kept.id === asked.resend)
          if (!event) return json({ error: `No event ${asked.resend}` }, 404)
          await mail.send(deliveryOf(event, webhooks))
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
      path: '/local/payments/accounts',
      async handle(request) {
        const { email, becomes = '' } = await fields(request)
        const account = Object.values(book.accounts).find(known => known.email === email)
        if (!account) return json({ error: `No account of ${email}` }, 404)
        if (!isStanding(becomes)) return json({ error: `becomes is one of ${standings.join(', ')}` }, 400)
        changeAccount(desk, account.id, becomes)
        return json({ account: account.id, standing: standingOf(account) })
      },
    },
    {
      method: 'POST',
      path: '/local/payments/refunds',
      async handle(request) {
        const { payment, amount, fails } = await fields(request)
        return orRefused(() =>
          fails
            ? failRefund(desk, fails)
            : createRefund(desk, { payment_intent: payment ?? '', ...(amount && { amount }) }),
        )
      },
    },
    {
      method: 'POST',
      path: '/local/payments/disputes',
      async handle(request) {
        const { payment = '', amount, inquiry, dispute, closes } = await fields(request)
        return orRefused(() =>
          dispute
            ? closeDispute(desk, dispute, closes === 'won' ? 'won' : 'lost')
            : openDispute(desk, payment, {
                inquiry: inquiry === 'true',
                ...(amount && { amount: Number(amount) }),
              }),
        )
      },
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

function orRefused(work: () => object) {
  try {
    return json(work())
  } catch (fault) {
    if (!(fault instanceof StripeError)) throw fault
    return json({ error: fault.message }, fault.status)
  }
}

function isManner(word: string): word is Manner {
  return manners.some(manner => manner === word)
}

function isStanding(word: string): word is Standing {
  return standings.some(standing => standing === word)
}

function isFault(word: string): word is FaultKind {
  return faultKinds.some(kind => kind === word)
}
