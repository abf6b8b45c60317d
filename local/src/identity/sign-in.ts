/** The browser's side of the identity stand-in: choose somebody, or come by email; renew; leave. */
import { cookie, fields, homeward, json, type Route } from '../web.ts'
import { codes } from './codes.ts'
import type { Person } from './person.ts'
import { newSessionId, type Register } from './register.ts'
import { bouncePage, signInPage } from './sign-in-page.ts'
import type { Mint } from './tokens.ts'

export type Letter = { from: string; to: string; subject: string; text: string }
export type Post = (letter: Letter) => Promise<void>

const cookieName = 'local_identity'

export function signIn(register: Register, mint: Mint, post: Post): Route[] {
  const asked = codes()

  async function enter(request: Request, person: Person, redirect: string | undefined) {
    const { origin } = new URL(request.url)
    const sessionId = register.begin(person)
    const token = await mint(person, sessionId, origin)
    return json({ token, redirect: homeward(redirect, origin) }, 200, {
      'set-cookie': sessionCookie(sessionId),
    })
  }

  const holder = (request: Request) => register.holder(cookie(request, cookieName))

  return [
    {
      method: 'GET',
      path: '/local/sign-in',
      handle: request => signInPage(request, register.everybody(), holder(request)),
    },
    {
      method: 'POST',
      path: '/local/sign-in',
      async handle(request) {
        const { who = '', redirect } = await fields(request)
        const person = register.find(who)
        return person
          ? enter(request, person, redirect)
          : json({ error: `Nobody here is called ${who}.` }, 404)
      },
    },
    {
      method: 'POST',
      path: '/local/sign-up',
      async handle(request) {
        const { name = '', email = '' } = await fields(request)
        const address = email.trim().toLowerCase()
        if (!/^[^\s@]+@[^\s@]+$/.test(address))
          return json({ error: 'Write an address like name@example.test.' }, 400)
        if (!name.trim()) return json({ error: 'Write the name others will see.' }, 400)
        const code = asked.issue(address, name.trim().slice(0, 80))
        await post({
          from: 'no-reply@example.test',
          to: address,
          subject: `${code} is your code`,
          text: `Type ${code} on the sign-in page. It works for ten minutes.\n`,
        })
        return json({ sent: true })
      },
    },
    {
      method: 'POST',
      path: '/local/sign-up/confirm',
      async handle(request) {
        const { email = '', code = '', redirect } = await fields(request)
        const address = email.trim().toLowerCase()
        const redeemed = asked.redeem(address, code.trim())
        if (!redeemed) return json({ error: 'That code is not right, or too old. Ask for a new one.' }, 400)
        return enter(request, register.find(address) ?? register.add(redeemed.name, address), redirect)
      },
    },
    {
      method: 'GET',
      path: '/local/refresh',
      handle: request =>
        holder(request)
          ? bouncePage(request, 'refresh', 'Renewing your session.')
          : Response.redirect(
              signInAddress(request.url, new URL(request.url).searchParams.get('redirect')),
              303,
            ),
    },
    {
      method: 'POST',
      path: '/local/refresh',
      async handle(request) {
        const { redirect } = await fields(request)
        const { origin } = new URL(request.url)
        const person = holder(request)
        if (!person) return json({ error: 'No session here: sign in again.' }, 401)
        const token = await mint(person, cookie(request, cookieName) ?? newSessionId(), origin)
        return json({ token, redirect: homeward(redirect, origin) })
      },
    },
    {
      method: 'GET',
      path: '/local/sign-out',
      handle: request => bouncePage(request, 'sign-out', 'Signing you out.'),
    },
    {
      method: 'POST',
      path: '/local/sign-out',
      async handle(request) {
        const { redirect } = await fields(request)
        register.end(cookie(request, cookieName))
        const home = homeward(redirect, new URL(request.url).origin)
        return json({ redirect: home }, 200, { 'set-cookie': `${sessionCookie('')}; Max-Age=0` })
      },
    },
  ]
}

function sessionCookie(sessionId: string) {
  return `${cookieName}=${sessionId}; Path=/local; HttpOnly; SameSite=Lax`
}

function signInAddress(here: string, redirect: string | null) {
  const url = new URL('/local/sign-in', here)
  url.searchParams.set('redirect', redirect ?? '/')
  return url.href
}
