import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './layout.ts'

/** The folders of the api's modules whose SQL functions the migrator applies, as paths from the root. */
export const functionFolders = (): string[] =>
  readdirSync(join(root, 'api/src'))
    .map(module => `api/src/${module}/sql`)
    .filter(folder => existsSync(join(root, folder)))
