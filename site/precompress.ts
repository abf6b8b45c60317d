import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { AstroIntegration } from 'astro'

const TEXT = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])
/** Below, the headers of the answer weigh more than what is saved. */
const LEAST_BYTES = 1024

/** Writes a brotli and a gzip copy beside each text file of a build, once, at the best quality. */
export function precompress(): AstroIntegration {
  return {
    name: 'soulseer:precompress',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir)
        const files = (await readdir(root, { recursive: true })).filter(file => TEXT.has(extname(file)))
        await Promise.all(files.map(file => compressed(join(root, file))))
      },
    },
  }
}

async function compressed(path: string): Promise<void> {
  const text = await readFile(path)
  if (text.length < LEAST_BYTES) return
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(text),
    promisify(gzip)(text, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)])
}
