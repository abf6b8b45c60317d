import type { APIContext } from 'astro'
import { config } from '../../config.ts'

const yearSeconds = 31_536_000

/** Remembers how somebody wants pages to be, on this device; the server reads it before it renders the next one. */
export function keepChoice(cookies: APIContext['cookies'], name: string, value: string): void {
  cookies.set(name, value, { path: '/', maxAge: yearSeconds, sameSite: 'lax', secure: config.secureCookies })
}
