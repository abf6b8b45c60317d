import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { firstUnreachable, give, shelter } from './account.ts'
import { program } from './binaries.ts'
import type { Durability } from './settings.ts'

/** A data directory and the superuser's password, which lives inside it so that the two are never parted. */
export type Cluster = { dir: string; password: string; isNew: boolean }

export function openCluster(
  wanted: string,
  folder: string,
  account: Account,
  durability: Durability,
): Cluster {
  const dir = dataDirectory(wanted, account)
  const secret = join(dir, 'superuser')
  const isNew = !existsSync(secret)
  if (isNew) initialise(dir, folder, account, durability)
  return { dir, password: readFileSync(secret, 'utf8').trim(), isNew }
}

/** Where the data of `wanted` really are: elsewhere when root's own folders hide them from PostgreSQL's account. */
export function dataDirectory(wanted: string, account: Account): string {
  mkdirSync(wanted, { recursive: true })
  const parent = join(wanted, '..')
  if (!account.switches || !firstUnreachable(parent)) return wanted
  return join(shelter(wanted), 'data')
}

/** The password file is written last: a data directory without one was interrupted and is made anew. */
function initialise(dir: string, folder: string, account: Account, durability: Durability): void {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  give(dir, account)
  const password = randomBytes(18).toString('base64url')
  const passwordFile = `${dir}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  give(passwordFile, account)
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--username=postgres']
  const auth = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const sync = durability === 'scratch' ? ['--no-sync'] : []
  const { status, stderr, error } = spawnSync(
    program(folder, 'initdb'),
    [...flags, ...auth, ...sync, '-D', dir],
    {
      ...(account.switches ? { uid: account.uid, gid: account.gid } : {}),
      cwd: dir,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    },
  )
  rmSync(passwordFile, { force: true })
  if (status !== 0) {
    for (const entry of readdirSync(dir)) rmSync(join(dir, entry), { recursive: true, force: true })
    throw new Error(`PostgreSQL could not make its data directory ${dir}: ${error?.message ?? stderr.trim()}`)
  }
  const secret = join(dir, 'superuser')
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  give(secret, account)
}
