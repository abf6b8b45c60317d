import type { APIContext } from 'astro'
import { config } from '../../../config.ts'
import { MergeBasketDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { countIn } from './basket-count.ts'

type Cookies = APIContext['cookies']

/** The token of a visitor's basket: no script reads it, and whoever signs in has it merged into theirs. */
const name = 'basket'
const monthSeconds = 30 * 24 * 60 * 60
/** How many pieces are in a visitor's basket: for the header of pages that ask the api nothing. */
const countName = 'basket-count'

export const basketToken = (cookies: Cookies): string | null => cookies.get(name)?.value ?? null

export function storeBasketToken(cookies: Cookies, token: string | null): void {
  if (!token) return
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const
  cookies.set(name, token, { ...options, maxAge: monthSeconds })
}

/** Of a visitor: as their basket had it last. */
export const basketCount = (cookies: Cookies): number => countIn(cookies.get(countName)?.value)

export function storeBasketCount(cookies: Cookies, count: number): void {
  if (count === basketCount(cookies)) return
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const
  if (count === 0) cookies.delete(countName, { path: '/' })
  else cookies.set(countName, String(count), { ...options, maxAge: monthSeconds })
}

/** Of a visitor who ordered what was in it, or has signed in. */
export function forgetBasket(cookies: Cookies): void {
  cookies.delete(name, { path: '/' })
  cookies.delete(countName, { path: '/' })
}

/** What was chosen before signing in comes into the person's basket, once; a merge that failed is tried by the next page. */
export async function mergeVisitorsBasket(context: Pick<APIContext, 'request' | 'cookies'>): Promise<void> {
  const token = basketToken(context.cookies)
  if (!token) return
  const merged = await settled(ask(context, MergeBasketDocument, { token }))
  if (!merged.fault) forgetBasket(context.cookies)
}
