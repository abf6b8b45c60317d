/** A small JSON document kept on disk, so that a restarted stand-in remembers what it told the house. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type Shelf<T> = { readonly state: T; save: () => void }

/** Without a file the state lives in memory only (tests). Saving is atomic: a crash leaves the old or the new document. */
export function shelf<T>(file: string | undefined, empty: T): Shelf<T> {
  const state = { ...empty, ...(file ? stored<Partial<T>>(file) : {}) }
  return {
    state,
    save() {
      if (!file) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
  }
}

function stored<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`${file} cannot be read; remove it or run "npm run reset"`, { cause: fault })
  }
}
