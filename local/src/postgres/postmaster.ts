import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { commandOf } from '../runner/process/ps.ts'

/** What a running server writes into its data directory. */
export type Postmaster = { pid: number; port: number }

/** The server that has this data directory open, if there is one. */
export function findPostmaster(dir: string): Postmaster | undefined {
  const file = join(dir, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (commandOf(pid)?.includes(dir)) return { pid, port: Number(lines[3]) }
  return undefined
}

/**
 * Clears away the notes of a server that died, once the directory is free. PostgreSQL would do so itself, but takes a
 * process that ended and whose parent has not noticed yet for one that lives.
 */
export function forgetTheDead(dir: string): void {
  for (const name of readdirSync(dir))
    if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')) rmSync(join(dir, name), { force: true })
}

/** After `kill -9` of the server its sessions need a moment to notice; until then the directory is not free. */
export async function waitUntilFree(dir: string, timeoutSeconds = 15): Promise<void> {
  const deadline = Date.now() + timeoutSeconds * 1000
  while (processesIn(dir).length > 0) {
    if (Date.now() > deadline) {
      throw new Error(
        `Processes ${processesIn(dir).join(', ')} still use the data directory ${dir}: end them first.`,
      )
    }
    await delay(50)
  }
}

/** Every PostgreSQL process works in its data directory; only Linux lets us look. */
function processesIn(dir: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => workingDirectory(pid) === dir)
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined // it ended while we looked, or it is another user's
  }
}
