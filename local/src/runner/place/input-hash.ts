import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What is installed, and what builds and programs write. */
const notInputs = new Set(
  'node_modules dist .next next-env.d.ts .astro .messages .local test-results'.split(' '),
)

/** One fingerprint of everything under these files and folders that a build could read. */
export function inputHash(paths: string[], extra = ''): string {
  const hash = createHash('sha256').update(extra)
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}

function add(hash: Hash, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (found.isFile()) return void hash.update(`${path}\0${found.size}\0`).update(readFileSync(path))
  for (const name of readdirSync(path).sort()) {
    if (!notInputs.has(name) && !/\.(tsbuildinfo|log|test\.ts)$/.test(name)) add(hash, join(path, name))
  }
}
