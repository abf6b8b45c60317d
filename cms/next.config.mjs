import { resolve } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Types and style are checked by the repository's own check.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  turbopack: { root: resolve(import.meta.dirname, '..') },
  outputFileTracingRoot: resolve(import.meta.dirname, '..'),
}

export default withPayload(config, { devBundleServerPackages: false })
