import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { account, give } from './account.ts'
import type { Postgres } from './server.ts'

const memory = '/dev/shm'
const leastFree = 2 * 1024 ** 3
const tablespace = 'memory'

/**
 * Moves a database into memory, and with it every database that is cloned from it, until `back` is called. A clone has 1,500 files, and
 * making them is what it costs: 1.05 s on ext4, 0.04 s in memory. Where a machine lends no memory, all stays on the disk.
 */
export async function moveToMemory(
  postgres: Postgres,
  database: string,
  owner: string,
): Promise<{ back: () => Promise<void> }> {
  if (!hasRoom()) return { back: async () => undefined }
  const folder = join(memory, `soulseer-${createHash('sha256').update(owner).digest('hex').slice(0, 12)}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  give(folder, account())
  await ask(postgres, [
    `CREATE TABLESPACE ${tablespace} LOCATION '${folder}'`,
    `ALTER DATABASE ${database} SET TABLESPACE ${tablespace}`,
  ])
  return {
    async back() {
      await ask(postgres, [
        `ALTER DATABASE ${database} SET TABLESPACE pg_default`,
        `DROP TABLESPACE ${tablespace}`,
      ])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > leastFree
  } catch {
    return false // not Linux, or no such file system
  }
}

async function ask(postgres: Postgres, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
