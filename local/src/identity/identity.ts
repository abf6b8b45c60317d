/** The identity stand-in: a sign-in page, session tokens of Clerk's shape, and Clerk's webhooks. */
import { lookRoutes } from '../look.ts'
import { type Manner, outbox } from '../outbox.ts'
import { fields, json, type Route, serve } from '../web.ts'
import { type IdentityKeys, identityKeys } from './keys.ts'
import { isRole, type Person } from './person.ts'
import { newSessionId, openRegister } from './register.ts'
import { type Post, signIn } from './sign-in.ts'
import { mintWith } from './tokens.ts'
import { usersApi } from './users-api.ts'

export type IdentityOptions = {
  cast: readonly Person[]
  issuer: string
  publicUrl: string
  /** What the API is asked with. */
  secretKey: string
  webhookSecret: string
  /** Where changes of people are posted, e.g. http://localhost:3000/webhooks/clerk. */
  webhookUrl: string
  /** Takes the letters that carry sign-up codes. */
  post: Post
  keys?: IdentityKeys
  /** Where people and sessions are kept; in memory when absent. */
  file?: string
  tokenSeconds?: number
  retryMilliseconds?: readonly number[]
}

export function createIdentity(options: IdentityOptions) {
  const keys = options.keys ?? identityKeys()
  const mail = outbox(options.webhookUrl, options.retryMilliseconds)
  const register = openRegister({ ...options, mail })
  // Long enough to sit through a reading without the page's refresh, short enough to see one expire in a day's work.
  const mint = mintWith(keys, options.issuer, options.tokenSeconds ?? 15 * 60)

  const routes: Route[] = [
    ...signIn(register, mint, options.post),
    ...usersApi(register, options.secretKey),
    {
      method: 'POST',
      path: '/local/token',
      async handle(request) {
        const { who = '', seconds, origin } = await fields(request)
        const person = register.find(who)
        if (!person) return json({ error: `Nobody here is called "${who}". Try "theo".` }, 404)
        const audience = origin ?? new URL(options.publicUrl).origin
        return json({
          token: await mint(person, newSessionId(), audience, seconds ? Number(seconds) : undefined),
        })
      },
    },
    {
      method: 'POST',
      path: '/local/people/:who',
      async handle(request, { who = '' }) {
        const person = register.find(who)
        if (!person) return json({ error: `Nobody here is called "${who}".` }, 404)
        const { name, email, banned, role } = await fields(request)
        const changed = register.change(person, {
          ...(name && { name }),
          ...(email && { email: email.toLowerCase() }),
          ...(banned && { banned: banned === 'true' }),
          ...(role && isRole(role) && { role }),
        })
        return json(changed)
      },
    },
    {
      method: 'DELETE',
      path: '/local/people/:who',
      handle(_, { who = '' }) {
        const person = register.find(who)
        if (person) register.remove(person)
        return json({ removed: person !== undefined })
      },
    },
  ]

  return {
    routes,
    issuer: options.issuer,
    publicPem: keys.publicPem,
    register,
    mint,
    deliver: (manner: Manner) => mail.behave(manner),
    flush: () => mail.flush(),
    settled: () => mail.settled(),
    close: () => mail.stop(),
  }
}

export async function startIdentity(options: IdentityOptions & { port?: number }) {
  const identity = createIdentity(options)
  const { url, stop } = await serve([...identity.routes, ...lookRoutes], options.port)
  return {
    ...identity,
    url,
    async stop() {
      identity.close()
      await stop()
    },
  }
}
