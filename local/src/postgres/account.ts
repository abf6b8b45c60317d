import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Who runs PostgreSQL: it refuses to run as root, so root lends it another account. */
export type Account = { switches: false } | { switches: true; name: string; uid: number; gid: number }

export function account(): Account {
  if (process.getuid?.() !== 0) return { switches: false }
  for (const name of ['postgres', 'nobody']) {
    const uid = userNumber(['-u', name])
    if (uid !== undefined) return { switches: true, name, uid, gid: userNumber(['-g', name]) ?? uid }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" user.',
  )
}

function userNumber(args: string[]): number | undefined {
  try {
    return Number(execFileSync('id', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined // no such user: the caller tries the next name
  }
}

/** The first folder on the way to `path` that other accounts may not enter. */
export function firstUnreachable(path: string): string | undefined {
  const above = dirname(path) === path ? undefined : firstUnreachable(dirname(path))
  if (above) return above
  const here = statSync(path, { throwIfNoEntry: false })
  return here?.isDirectory() && !(here.mode & 0o001) ? path : undefined
}

/** A folder of ours that any account can reach, for a checkout in a place that none but root can (such as /root). */
export function shelter(path: string): string {
  const folder = join('/var/tmp', `soulseer-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const { uid } = lstatSync(folder)
  if (!lstatSync(folder).isDirectory() || uid !== process.getuid?.()) {
    throw new Error(
      `PostgreSQL cannot reach ${path}, and ${folder}, where it could, belongs to somebody else.`,
    )
  }
  chmodSync(folder, 0o755)
  return folder
}

export function give(path: string, to: Account): void {
  if (to.switches) chownSync(path, to.uid, to.gid)
}
