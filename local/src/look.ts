/** How the stand-ins' pages look: the brand of the host asked for, light or dark, no script needed to see them. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cookie, page, type Route } from './web.ts'

export type Look = {
  brand: 'soulseer' | 'auralumic'
  name: string
  tagline: string
  theme: 'light' | 'dark' | 'auto'
}

export function lookOf(request: Request): Look {
  const auralumic = new URL(request.url).hostname.startsWith('auralumic.')
  const chosen = cookie(request, 'theme')
  const theme =
    chosen === 'light' || chosen === 'dark' || chosen === 'auto' ? chosen : auralumic ? 'auto' : 'dark'
  return auralumic
    ? { brand: 'auralumic', name: 'Auralumic', tagline: 'Light on what you carry.', theme }
    : { brand: 'soulseer', name: 'SoulSeer', tagline: 'Gifted readers, whenever you need them.', theme }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export type Html = { readonly html: string }

/** Markup whose every inserted value is escaped, unless it is markup itself. */
export function html(
  parts: TemplateStringsArray,
  ...values: (string | number | Html | Html[] | undefined)[]
): Html {
  return { html: parts.map((part, at) => (at === 0 ? part : inserted(values[at - 1]) + part)).join('') }
}

function inserted(value: string | number | Html | Html[] | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map(each => each.html).join('')
  return typeof value === 'object'
    ? value.html
    : String(value).replace(/[&<>"']/g, sign => entities[sign] ?? sign)
}

export function show(
  request: Request,
  title: string,
  body: Html,
  options: { status?: number; script?: string } = {},
) {
  const look = lookOf(request)
  const script = options.script ? html`<script type="module" src="${options.script}"></script>` : undefined
  const whole = html`<!doctype html>
<html lang="en" data-brand="${look.brand}" data-theme="${look.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${look.name}</title>
<link rel="icon" href="data:,">
${fonts[look.brand].map(preloaded)}
<link rel="stylesheet" href="/local/assets/look.css">
${script}
</head>
<body>${body}</body>
</html>`
  return page(whole.html, options.status)
}

const fonts = { soulseer: ['alex-brush', 'playfair'], auralumic: ['outfit'] }

/** Asked for before the style sheet names it: a font that comes too late is left out rather than moving the page. */
function preloaded(font: string): Html {
  return html`<link rel="preload" as="font" type="font/woff2" crossorigin href="/local/assets/${font}.woff2">`
}

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' }

/** Served from the packages and folders they live in, so that the pages need no network. */
const assets: Record<string, string> = {
  'look.css': new URL('./look.css', import.meta.url).href,
  'sign-in.js': new URL('./identity/sign-in.client.js', import.meta.url).href,
  'pay.js': new URL('./payments/pay.client.js', import.meta.url).href,
  'alex-brush.woff2': '@fontsource/alex-brush/files/alex-brush-latin-400-normal.woff2',
  'playfair.woff2': '@fontsource-variable/playfair-display/files/playfair-display-latin-wght-normal.woff2',
  'outfit.woff2': '@fontsource-variable/outfit/files/outfit-latin-wght-normal.woff2',
}

export const lookRoutes: Route[] = [
  {
    method: 'GET',
    path: '/local/assets/:file',
    async handle(_, { file = '' }) {
      const from = assets[file]
      if (!from) return new Response('Not found\n', { status: 404 })
      const body = await readFile(fileURLToPath(from.startsWith('file:') ? from : import.meta.resolve(from)))
      const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
      const caching = type === 'font/woff2' ? 'public, max-age=86400' : 'no-cache'
      return new Response(body, { headers: { 'content-type': type, 'cache-control': caching } })
    },
  },
]
