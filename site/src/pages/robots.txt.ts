import type { APIRoute } from 'astro'
import { config } from '../config.ts'

/** A person's own affairs are for nobody's index. */
const own = [
  '/account',
  '/alerts',
  '/auth',
  '/appointments',
  '/articles/preview',
  '/desk',
  '/favourite',
  '/calendar',
  '/files',
  '/gifts',
  '/horoscopes/preview',
  '/library',
  '/local',
  '/mailbox',
  '/reading',
  '/shop/preview',
  '/sign-in',
  '/vouchers',
  '/wallet',
  '/welcome',
  '/admin',
]

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      ...own.map(path => `Disallow: ${path}`),
      `Sitemap: ${new URL('/sitemap.xml', config.publicUrl).href}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' } },
  )
