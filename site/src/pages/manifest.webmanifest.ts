import type { APIRoute } from 'astro'
import { locale, m } from '../messages/index.ts'

/** By which a browser installs the site as an app, under the brand of the host. */
export const GET: APIRoute = ({ locals: { brand } }) => {
  const colour = brand.chrome[brand.theme === 'light' ? 'light' : 'dark']
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `/brand/${brand.look}-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    id: '/',
    name: brand.name,
    short_name: brand.name,
    description: brand.tagline,
    lang: locale(),
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: colour,
    theme_color: colour,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
    shortcuts: [
      { name: m['readers.seeOnline'](), url: '/readers?online=1' },
      { name: m['account.wallet'](), url: '/wallet' },
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      'content-type': 'application/manifest+json',
      'cache-control': 'public, max-age=3600',
      vary: 'host',
    },
  })
}
