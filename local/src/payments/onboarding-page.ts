/** Where a reader tells the provider who they are and which bank is theirs, and what comes of it by test numbers. */
import { type Html, html, lookOf } from '../look.ts'
import { fields, type Route } from '../web.ts'
import { changeAccount, type Standing, standingOf } from './accounts.ts'
import { bankByNumber, banks } from './banks.ts'
import { type AccountLink, type Resource, unixNow } from './book.ts'
import type { Desk } from './desk.ts'
import { framed } from './frame.ts'

type Errand = { desk: Desk; request: Request; link: AccountLink; account: Resource }

export function onboardingPage(desk: Desk, save: () => void): Route[] {
  return [
    {
      method: 'GET',
      path: '/local/payouts/:link',
      handle: (request, { link = '' }) => withLink(desk, request, link, errand => panel(errand)),
    },
    {
      method: 'POST',
      path: '/local/payouts/:link',
      async handle(request, { link = '' }) {
        const form = await fields(request)
        const answer = withLink(desk, request, link, errand => answerOf(errand, form))
        save()
        return answer
      },
    },
  ]
}

function withLink(desk: Desk, request: Request, token: string, work: (errand: Errand) => Response) {
  const link = desk.book.links[token]
  const account = link && desk.book.accounts[link.account]
  if (!account)
    return notice(request, 'No such page', 'This page is not known here. Go back and begin again.', 404)
  if (!link.used && unixNow() < link.expiresAt) return work({ desk, request, link, account })
  if (link.refreshUrl) return Response.redirect(link.refreshUrl, 303)
  return notice(
    request,
    'This page has closed',
    'It was open for a few minutes. Go back and open it again.',
    410,
  )
}

function answerOf(errand: Errand, form: Record<string, string>): Response {
  const { account } = errand
  const standing = standingOf(account)
  if (form.answer === 'later') return goBack(errand, standing === 'begun' ? 'unfinished' : undefined)
  if (form.answer === 'document' && standing === 'restricted') return goBack(errand, 'ready')
  if (form.answer === 'passes' && standing === 'checking') return goBack(errand, 'ready')
  if (form.answer === 'fails' && standing === 'checking') return goBack(errand, 'restricted')
  const bank = bankByNumber(form.number ?? '')
  if (!bank) return panel(errand, 'That is not one of the test accounts. Choose one below.')
  return goBack(errand, bank.becomes, { bank_last_4: bank.number.slice(-4) })
}

/** The errand is done: the link holds no longer. */
function goBack({ desk, link, account }: Errand, standing?: Standing, more?: Record<string, unknown>) {
  link.used = true
  if (standing) changeAccount(desk, account.id, standing, more)
  return Response.redirect(link.returnUrl, 303)
}

function panel(errand: Errand, trouble?: string): Response {
  const { request, account, link } = errand
  const [title, body] = panelOf(account, lookOf(request).name)
  const way = html`
    <p class="alarm" role="alert">${trouble}</p>
    ${body}
    <p style="text-align:center;margin-top:1rem"><a href="${link.returnUrl}">Back without changes</a></p>`
  return framed(request, title, way, trouble ? 400 : 200)
}

function panelOf(account: Resource, house: string): [title: string, body: Html] {
  switch (standingOf(account)) {
    case 'begun':
      return [
        'Get paid',
        html`<form method="post" class="panel">${aboutHer(house)}${herBank()}${buttons}${tests()}</form>`,
      ]
    case 'unfinished':
      return [
        'Get paid',
        html`<form method="post" class="panel">${known}${herBank()}${buttons}${tests()}</form>`,
      ]
    case 'restricted':
      return ['One more thing', document]
    case 'checking':
      return ['Being checked', check]
    case 'ready':
    case 'paused':
      return [
        'Your account',
        html`<form method="post" class="panel">${herAccount(account)}${herBank()}${change}${tests()}</form>`,
      ]
    case 'rejected':
      return [
        'Account closed',
        html`<div class="panel"><p role="status">This account cannot be used for payouts.</p></div>`,
      ]
  }
}

const aboutHer = (house: string) => html`
  <p class="quiet">${house} pays you through this account.</p>
  <label for="name">Your name</label>
  <input id="name" name="name" autocomplete="off" required value="Jenny Rosen">
  <div class="row">
    <div><label for="birth">Born</label><input class="figures" id="birth" name="birth" autocomplete="off" required value="01 / 01 / 1990"></div>
    <div><label for="ssn">SSN, last 4</label><input class="figures" id="ssn" name="ssn" inputmode="numeric" autocomplete="off" required value="0000"></div>
  </div>`

const known = html`<p class="quiet">We know who you are. Your bank is still missing.</p>`

const herAccount = (account: Resource) =>
  html`<p class="quiet">You are paid to the bank account ending in <strong>${String(account.bank_last_4 ?? '6789')}</strong>.</p>`

const herBank = () => html`
  <label for="number">Bank account number</label>
  <input class="figures" id="number" name="number" inputmode="numeric" autocomplete="off" required placeholder="000123456789">`

const buttons = html`
  <div class="stack">
    <button class="button" name="answer" value="submit">Agree and submit</button>
    <button class="button plain" name="answer" value="later" formnovalidate>Save and finish later</button>
  </div>`

const change = html`<button class="button" name="answer" value="submit">Change my bank</button>`

const document = html`
  <form method="post" class="panel stack">
    <div><h2>A photo of your ID</h2><p class="quiet">We could not match what you told us. Payouts go on once we have seen it.</p></div>
    <button class="button" name="answer" value="document">Send a photo of my ID</button>
    <button class="button plain" name="answer" value="later">Not now</button>
  </form>`

const check = html`
  <form method="post" class="panel stack">
    <div><h2>We have all we need</h2><p class="quiet">Our people are looking at it. In the local world you decide what they find.</p></div>
    <button class="button" name="answer" value="passes">They say yes</button>
    <button class="button plain" name="answer" value="fails">They ask for an ID</button>
  </form>`

function tests(): Html {
  const rows = banks.map(
    bank =>
      html`<tr><td><button class="pick" type="button" data-number="${bank.number}">${bank.number}</button></td><td>${bank.says}</td></tr>`,
  )
  return html`<div class="note"><p>Test accounts; no money moves.</p><table><tbody>${rows}</tbody></table></div>`
}

function notice(request: Request, title: string, says: string, status: number) {
  return framed(
    request,
    title,
    html`<div class="panel"><p role="status">${says}</p><a class="button" href="/desk/reader">Go back</a></div>`,
    status,
  )
}
