import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import node from '@astrojs/node'
import react from '@astrojs/react'
import tailwindcss from '@tailwindcss/vite'
import type { AstroIntegration } from 'astro'
import { defineConfig, fontProviders } from 'astro/config'
import { compileMessages } from './compile-messages.ts'
import { precompress } from './precompress.ts'

const face = (file: string) => fileURLToPath(import.meta.resolve(file))

/** Stand in the head as they are, which the policy must know. */
const inHead = ['local-time.js', 'held-clicks.js'].map(file =>
  readFileSync(new URL(`src/ui/page/${file}`, import.meta.url)),
)

export default defineConfig({
  output: 'server',
  adapter: node({
    // Served by serve.ts, which sends the compressed copies of the files.
    mode: 'middleware',
    // Our pages wait for all they show before the first byte; in many small pieces they only cost more to send.
    experimentalDisableStreaming: true,
  }),
  integrations: [react(), clientUse(), messagesAnew(), precompress()],
  // The default takes the spaces between words and links on either side of a line break.
  compressHTML: true,
  // No Markdown here, and its highlighter would want inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 3001) },
  vite: { plugins: [tailwindcss()] },
  security: {
    // Brand hosts are data, known only at run time; the gateway in front has already refused every other host.
    allowedDomains: [{ hostname: '**' }],
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob: mediastream:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
      scriptDirective: {
        hashes: inHead.map(text => `sha256-${createHash('sha256').update(text).digest('base64')}` as const),
      },
      styleDirective: {
        // Sizes and widths are attributes; no stylesheet, and no request, can come from one under the rest of the policy.
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Alex Brush',
      cssVariable: '--face-alex-brush',
      fallbacks: ['serif'],
      options: {
        variants: [
          {
            src: [face('@fontsource/alex-brush/files/alex-brush-latin-400-normal.woff2')],
            weight: 400,
            style: 'normal',
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Playfair Display',
      cssVariable: '--face-playfair',
      fallbacks: ['serif'],
      options: {
        variants: [
          {
            src: [
              face('@fontsource-variable/playfair-display/files/playfair-display-latin-wght-normal.woff2'),
            ],
            weight: '400 900',
            style: 'normal',
          },
          {
            src: [
              face('@fontsource-variable/playfair-display/files/playfair-display-latin-wght-italic.woff2'),
            ],
            weight: '400 900',
            style: 'italic',
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Outfit',
      cssVariable: '--face-outfit',
      fallbacks: ['sans-serif'],
      options: {
        variants: [
          {
            src: [face('@fontsource-variable/outfit/files/outfit-latin-wght-normal.woff2')],
            weight: '100 900',
            style: 'normal',
          },
        ],
      },
    },
  ],
})

/** Islands of public pages: their scripts come when they are used. */
function clientUse(): AstroIntegration {
  return {
    name: 'soulseer:client-use',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) =>
        addClientDirective({
          name: 'use',
          entrypoint: './src/ui/page/client-use.ts',
        }),
    },
  }
}

/** While the site is worked on: a text that is saved in `messages/` is compiled and shown. */
function messagesAnew(): AstroIntegration {
  const folder = fileURLToPath(new URL('../messages', import.meta.url))
  return {
    name: 'soulseer:messages',
    hooks: {
      'astro:server:setup'({ server, logger }) {
        let compiled = Promise.resolve()
        server.watcher.add(folder)
        server.watcher.on('change', file => {
          if (dirname(file) !== folder) return
          // One after the other: both languages are often saved at once.
          compiled = compiled.then(compileMessages).catch((fault: Error) => logger.error(fault.message))
        })
      },
    },
  }
}
