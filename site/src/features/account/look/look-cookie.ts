import type { APIContext } from 'astro'
import { config } from '../../../config.ts'

/** Names the look by which a member of staff sees the site as somebody; the api asks for the session that began it, too. */
export const lookCookie = '__look'
const seconds = 15 * 60

export function keepLook(cookies: APIContext['cookies'], id: string): void {
  cookies.set(lookCookie, id, {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', maxAge: seconds },
    secure: config.secureCookies,
  })
}

export const forgetLook = (cookies: APIContext['cookies']): void => cookies.delete(lookCookie, { path: '/' })

/** The request as the member of staff makes it for themselves. */
export function withoutLook(request: Request): { request: Request } {
  const headers = new Headers(request.headers)
  const others = (headers.get('cookie') ?? '')
    .split(/;\s*/)
    .filter(pair => !pair.startsWith(`${lookCookie}=`))
  headers.set('cookie', others.join('; '))
  return { request: new Request(request.url, { headers }) }
}
