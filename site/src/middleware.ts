import { defineMiddleware } from 'astro:middleware'
import type { APIContext, MiddlewareNext } from 'astro'
import type { Theme } from './brand/brands.ts'
import { servedBrand } from './brand/served-brand.ts'
import { config } from './config.ts'
import { widened } from './content-policy.ts'
import { clerkHost } from './features/account/clerk.ts'
import { forgetLook, lookCookie } from './features/account/look/look-cookie.ts'
import { looksOf, zoneOf } from './features/account/looks.ts'
import { viewerOf } from './features/account/viewer.ts'
import { countIn } from './features/shop/basket/basket-count.ts'
import { hostOf } from './graphql/server.ts'
import type { Language } from './messages/index.ts'
import { inLanguage, languageFor } from './messages/server-language.ts'
import { ownHosts, pageKeyOf, visitorsPages } from './page-cache/index.ts'
import { cachingOf, isFramed, letOurselvesFrame, securityHeaders } from './security-headers.ts'

export const onRequest = defineMiddleware(async (context, next) => {
  const { request, cookies, url } = context
  const wished = languageFor({
    address: url.searchParams.get('lang'),
    cookie: cookies.get('language')?.value,
    accepted: request.headers.get('accept-language'),
  })
  const language = wished ?? (await servedBrand(request)).defaultLanguage
  const render = () => rendered(context, next, language)
  if (import.meta.env.DEV) return render()
  const key = pageKeyOf({
    method: request.method,
    url,
    host: hostOf(request.headers),
    isSignedIn: cookies.has('__session'),
    language,
    theme: themeOf(cookies.get('theme')?.value),
    looks: looksOf(cookies.get('looks')?.value).join(' '),
    basketCount: countIn(cookies.get('basket-count')?.value),
    hosts: ownHosts,
  })
  return key ? visitorsPages().answer(key, request.headers, render) : render()
})

async function rendered(context: APIContext, next: MiddlewareNext, language: Language): Promise<Response> {
  const { cookies } = context
  const response = await inLanguage(language, async () => {
    await prepare(context)
    return (await withoutOldLook(context)) ?? next()
  })
  response.headers.append('vary', 'accept-language')
  const policy = response.headers.get('content-security-policy')
  if (policy) response.headers.set('content-security-policy', widened(policy, guests))
  for (const [name, value] of securityHeaders()) response.headers.set(name, value)
  if (isFramed(context.url.pathname)) letOurselvesFrame(response.headers)
  // A cookie that is set is for one person, whoever else asks for the page.
  const isOwned = cookies.has('__session') || !cookies.headers().next().done
  const caching = cachingOf({ isOwned, given: response.headers.get('cache-control') })
  response.headers.set('cache-control', caching)
  return response
}

/** Whoever looked at somebody's account and may not any more is themselves again: the page is asked for anew. */
async function withoutOldLook({
  locals,
  cookies,
  request,
  url,
  redirect,
}: APIContext): Promise<Response | null> {
  if (!cookies.has(lookCookie) || request.method !== 'GET' || url.pathname.startsWith('/look/')) return null
  const viewer = await locals.viewer
  // A session that is renewed in a moment shows a visitor's page meanwhile.
  if (viewer?.lookedAtUntil || (viewer === null && (await locals.isViewerKnown))) return null
  forgetLook(cookies)
  return redirect(url.pathname + url.search, 303)
}

/** What every page wants to know of a request, before it is made. */
async function prepare({ locals, request, cookies }: APIContext): Promise<void> {
  const asked = viewerOf({ request, cookies })
  locals.viewer = asked.then(({ viewer }) => viewer)
  locals.isViewerKnown = asked.then(({ isKnown }) => isKnown)
  // Awaited by the page, perhaps much later; until then a fault must not end the process.
  for (const promise of [locals.viewer, locals.isViewerKnown]) promise.catch(() => undefined)
  locals.brand = await servedBrand(request)
  locals.looks = looksOf(cookies.get('looks')?.value)
  locals.zone = zoneOf(cookies.get('zone')?.value)
  locals.theme = themeOf(cookies.get('theme')?.value) ?? locals.brand.theme
}

const guests = {
  files: config.filesOrigin,
  clerk: config.clerkPublishableKey && clerkHost(config.clerkPublishableKey),
  stripe: config.stripePublishableKey !== null,
  agora: config.agora,
}

function themeOf(value: string | undefined): Theme | null {
  return value === 'light' || value === 'dark' || value === 'auto' ? value : null
}
