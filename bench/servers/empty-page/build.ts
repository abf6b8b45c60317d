import { fileURLToPath } from 'node:url'
import node from '@astrojs/node'
import { build } from 'astro'

/** What pages are held against: Astro and its server with nothing on the page. `node build.ts FOLDER` writes it there. */
await build({
  root: fileURLToPath(new URL('.', import.meta.url)),
  outDir: process.argv[2] ?? 'dist',
  cacheDir: `${process.argv[2]}/cache`,
  configFile: false,
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  logLevel: 'warn',
})
