import { resolve } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

const developing = process.env.NODE_ENV === 'development'

/** Next writes scripts into its pages; nothing from anywhere else runs, nobody frames the panel, and it talks to nobody. */
const policy = {
  'default-src': "'self'",
  'script-src': `'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ''}`,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': `'self'${developing ? ' ws:' : ''}`,
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
]
const panel = [
  {
    key: 'Content-Security-Policy',
    value: Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
  },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/admin', headers: panel },
    { source: '/admin/:path*', headers: panel },
  ],
  // Types and style are checked by the repository's own check.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  turbopack: { root: resolve(import.meta.dirname, '..') },
  outputFileTracingRoot: resolve(import.meta.dirname, '..'),
}

export default withPayload(config, { devBundleServerPackages: false })
