/** The hosted checkout of the embedded world, and the bank's challenge behind it. */
import { html, lookOf } from '../look.ts'
import { fields, homeward, type Route } from '../web.ts'
import type { PaymentIntent } from './book.ts'
import { cardByNumber, cards } from './cards.ts'
import type { Desk } from './desk.ts'
import { framed } from './frame.ts'
import { payByCard, retrieveIntent, settleChallenge } from './payment-intents.ts'
import { StripeError } from './stripe-error.ts'

export function cardPage(desk: Desk, save: () => void): Route[] {
  return [
    {
      method: 'GET',
      path: '/local/pay/:pi',
      handle: (request, { pi = '' }) => withIntent(desk, request, pi, intent => payable(request, intent)),
    },
    {
      method: 'POST',
      path: '/local/pay/:pi',
      async handle(request, { pi = '' }) {
        const { number = '' } = await fields(request)
        const answer = withIntent(desk, request, pi, intent => pay(desk, request, intent, number))
        save()
        return answer
      },
    },
    {
      method: 'GET',
      path: '/local/pay/:pi/challenge',
      handle: (request, { pi = '' }) => withIntent(desk, request, pi, intent => challenge(request, intent)),
    },
    {
      method: 'POST',
      path: '/local/pay/:pi/challenge',
      async handle(request, { pi = '' }) {
        const { answer } = await fields(request)
        return withIntent(desk, request, pi, () => {
          const intent = settleChallenge(desk, pi, answer === 'approve')
          save()
          return intent.status === 'succeeded' ? goBack(request, intent) : payable(request, intent)
        })
      },
    },
  ]
}

function withIntent(desk: Desk, request: Request, id: string, work: (intent: PaymentIntent) => Response) {
  try {
    return work(retrieveIntent(desk, id))
  } catch (fault) {
    if (!(fault instanceof StripeError) || fault.status !== 404) throw fault
    return notice(
      request,
      'No such payment',
      'This payment is not known here. Go back and start the top-up again.',
      404,
    )
  }
}

function pay(desk: Desk, request: Request, intent: PaymentIntent, number: string) {
  const card = cardByNumber(number)
  if (!card) return form(request, intent, 'That is not one of the test cards. Choose one below.')
  if (!isPayable(intent)) return payable(request, intent)
  try {
    payByCard(desk, intent.id, card, returnTo(request))
  } catch (fault) {
    if (!(fault instanceof StripeError)) throw fault
    return form(request, intent, `${fault.message} Nothing was charged. Try another card.`, 402)
  }
  if (intent.status === 'succeeded') return goBack(request, intent)
  if (intent.status === 'requires_action')
    return Response.redirect(sibling(request, `${intent.id}/challenge`), 303)
  return payable(request, intent)
}

function payable(request: Request, intent: PaymentIntent) {
  if (intent.status === 'succeeded') return goBack(request, intent)
  if (intent.status === 'canceled') return notice(request, 'Payment cancelled', 'Nothing was charged.')
  if (intent.status === 'processing') {
    const says =
      'Your bank has not answered yet. You may go back; the money appears in your wallet if it says yes.'
    return notice(request, 'Waiting for your bank', says)
  }
  const declined = intent.last_payment_error as { message?: string } | null
  return form(request, intent, declined?.message)
}

function form(request: Request, intent: PaymentIntent, trouble?: string, status = 200) {
  const choices = cards.map(
    card =>
      html`<tr><td><button class="pick" type="button" data-number="${card.number}">${grouped(card.number)}</button></td><td>${card.says}</td></tr>`,
  )
  const body = html`
    <p class="alarm" role="alert">${trouble}</p>
    <form method="post" class="panel">
      <p class="quiet">Add to your wallet</p>
      <p class="sum">${price(intent)}</p>
      <label for="number">Card number</label>
      <input class="figures" id="number" name="number" inputmode="numeric" autocomplete="off" required placeholder="4242 4242 4242 4242">
      <div class="row">
        <div><label for="expiry">Expiry</label><input class="figures" id="expiry" name="expiry" inputmode="numeric" autocomplete="off" required value="12 / 34"></div>
        <div><label for="cvc">Security code</label><input class="figures" id="cvc" name="cvc" inputmode="numeric" autocomplete="off" required value="123"></div>
      </div>
      <button class="button">Pay ${price(intent)}</button>
      <div class="note"><p>Test cards; no money moves.</p><table><tbody>${choices}</tbody></table></div>
    </form>
    <p style="text-align:center;margin-top:1rem"><a href="${returnTo(request)}">Back without paying</a></p>`
  return framed(request, 'Pay by card', body, status)
}

function challenge(request: Request, intent: PaymentIntent) {
  if (intent.status !== 'requires_action') return payable(request, intent)
  const body = html`
    <form method="post" class="panel stack">
      <div><h2>Your bank asks</h2><p>Did you order a payment of <strong>${price(intent)}</strong> to ${lookOf(request).name}?</p></div>
      <button class="button" name="answer" value="approve">Yes, approve it</button>
      <button class="button plain" name="answer" value="fail">No, refuse it</button>
    </form>`
  return framed(request, 'Confirm with your bank', body)
}

function notice(request: Request, title: string, says: string, status = 200) {
  const body = html`<div class="panel"><p role="status">${says}</p><a class="button" href="${returnTo(request)}">Go back</a></div>`
  return framed(request, title, body, status)
}

/** As Stripe comes back: the payment's id and what became of it, in the query. */
function goBack(request: Request, intent: PaymentIntent) {
  const target = new URL(returnTo(request), request.url)
  target.searchParams.set('payment_intent', intent.id)
  target.searchParams.set('redirect_status', intent.status)
  return Response.redirect(target.href, 303)
}

function returnTo(request: Request) {
  return homeward(new URL(request.url).searchParams.get('return_to'), new URL(request.url).origin)
}

function sibling(request: Request, path: string) {
  const url = new URL(`/local/pay/${path}`, request.url)
  url.searchParams.set('return_to', returnTo(request))
  return url.href
}

function isPayable(intent: PaymentIntent) {
  return intent.status === 'requires_payment_method' || intent.status === 'requires_action'
}

function grouped(number: string) {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ')
}

function price(intent: PaymentIntent) {
  const whole = new Intl.NumberFormat('en', { style: 'currency', currency: intent.currency })
  const digits = whole.resolvedOptions().maximumFractionDigits ?? 2
  const minor = String(intent.amount).padStart(digits + 1, '0')
  // A decimal string, not a float: Intl formats it digit for digit.
  const decimal = digits === 0 ? minor : `${minor.slice(0, -digits)}.${minor.slice(-digits)}`
  return whole.format(decimal as Intl.StringNumericLiteral)
}
