import { html, lookOf, show } from '../look.ts'
import { json, type Route } from '../web.ts'
import type { Mailbox, Message } from './mailbox.ts'

export function mailboxRoutes(mailbox: Mailbox): Route[] {
  return [
    {
      method: 'GET',
      path: '/mailbox',
      handle: request => list(request, mailbox.list(addressAsked(request))),
    },
    {
      method: 'GET',
      path: '/mailbox/messages',
      handle: request => json(mailbox.list(addressAsked(request))),
    },
    {
      method: 'DELETE',
      path: '/mailbox/messages',
      handle() {
        mailbox.empty()
        return json({ messages: 0 })
      },
    },
    {
      method: 'GET',
      path: '/mailbox/:id',
      handle(request, { id = '' }) {
        const message = mailbox.one(id)
        return message ? letter(request, message) : show(request, 'No such letter', gone, { status: 404 })
      },
    },
    {
      method: 'GET',
      path: '/mailbox/:id/html',
      handle(_, { id = '' }) {
        const message = mailbox.one(id)
        const headers = {
          'content-type': 'text/html; charset=utf-8',
          // Opened outside its frame, a letter still may run nothing and reach nobody.
          'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        }
        return new Response(message?.html ?? '', { status: message?.html ? 200 : 404, headers })
      },
    },
  ]
}

function list(request: Request, messages: Message[]) {
  const rows = messages.map(
    message => html`<li><a class="panel" href="/mailbox/${message.id}"><strong>${message.subject}</strong>
      <span class="quiet">To ${message.to.join(', ')} · <time datetime="${message.at}">${moment(message.at)}</time></span></a></li>`,
  )
  const body = html`<main><a class="brand" href="/">${lookOf(request).name}</a><h1>Mailbox</h1>
    <p class="quiet">Every letter this world has sent, to anybody. Nothing leaves this machine.</p>
    ${rows.length > 0 ? html`<ul class="letters">${rows}</ul>` : html`<p class="panel">No letters yet. <a href="/mailbox">Look again</a></p>`}</main>`
  return show(request, 'Mailbox', body)
}

function letter(request: Request, message: Message) {
  const content = message.html
    ? html`<iframe class="letter" sandbox title="The letter" src="/mailbox/${message.id}/html"></iframe>`
    : html`<div class="panel"><pre class="letter">${message.text}</pre></div>`
  const body = html`<main><a class="brand" href="/mailbox">All letters</a><h2 style="font-size:1.6rem">${message.subject}</h2>
    <dl class="head"><dt>From</dt><dd>${message.from}</dd><dt>To</dt><dd>${message.to.join(', ')}</dd><dt>At</dt><dd>${moment(message.at)}</dd></dl>
    ${content}</main>`
  return show(request, message.subject, body)
}

const gone = html`<main class="narrow"><h1>No such letter</h1><a class="button" href="/mailbox">All letters</a></main>`

function addressAsked(request: Request) {
  return new URL(request.url).searchParams.get('to')
}

function moment(at: string) {
  return at.slice(0, 16).replace('T', ' ')
}
