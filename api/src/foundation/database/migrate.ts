import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrateJobs } from './jobs.ts'

/** Where the numbered, forward-only SQL lives, seen from src and from dist alike. */
const MIGRATIONS = join(import.meta.dirname, '../../../migrations')
/** The modules' folders: their SQL is not compiled, so it is read from src always. */
const MODULES = join(import.meta.dirname, '../../../src')

/**
 * Brings the modules’ schemas and `jobs` up to date as their owner. Each migration runs once, in its own transaction; one that
 * was edited after it ran is refused, since the database would no longer be as it describes.
 *
 * Tables, their data and grants are migrations. Functions stand in `<module>/sql/*.sql`, as CREATE OR REPLACE with their grants.
 * After the migrations each such file whose text is not the one that was applied last is applied anew, module by
 * module in the order of `modules`, all in one transaction. A function that goes, or whose arguments or result change, is dropped by a migration.
 */
export async function migrate(ownerUrl: string, modules: readonly string[]): Promise<string[]> {
  await migrateJobs(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('soulseer.migrate'))`)
    await client.query(GROUND)
    const known = await client.query<{ name: string; digest: string }>(
      'SELECT name, digest FROM foundation.migrations',
    )
    const digests = new Map(known.rows.map(row => [row.name, row.digest]))
    const ran: string[] = []
    for (const name of (await readdir(MIGRATIONS)).filter(file => file.endsWith('.sql')).sort()) {
      const text = await readFile(join(MIGRATIONS, name), 'utf8')
      const digest = digestOf(text)
      if (digests.get(name) === digest) continue
      if (digests.has(name))
        throw new Error(
          `${name} was changed after it ran. Put it back and write the change as a new migration.`,
        )
      await client.query('BEGIN')
      await client.query(text)
      await client.query('INSERT INTO foundation.migrations (name, digest) VALUES ($1, $2)', [name, digest])
      await client.query('COMMIT')
      ran.push(name)
    }
    return [...ran, ...(await applyFunctions(client, modules, digests))]
  } finally {
    await client.end()
  }
}

async function applyFunctions(
  client: pg.Client,
  modules: readonly string[],
  digests: ReadonlyMap<string, string>,
): Promise<string[]> {
  const applied: string[] = []
  await client.query('BEGIN')
  // What stands in one file may call what stands in a later one.
  await client.query('SET LOCAL check_function_bodies = off')
  for (const name of await functionFiles(modules)) {
    const text = await readFile(join(MODULES, name), 'utf8')
    const digest = digestOf(text)
    if (digests.get(name) === digest) continue
    await client.query(text)
    await client.query(APPLIED, [name, digest])
    applied.push(name)
  }
  await client.query('COMMIT')
  return applied
}

async function functionFiles(modules: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const module of modules) {
    const folder = join(module, 'sql')
    const names = await readdir(join(MODULES, folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    found.push(
      ...names
        .filter(file => file.endsWith('.sql'))
        .sort()
        .map(file => join(folder, file)),
    )
  }
  return found
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const APPLIED = `
  INSERT INTO foundation.migrations (name, digest) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, ran_at = now()`

const GROUND = `
  CREATE SCHEMA IF NOT EXISTS foundation;
  CREATE TABLE IF NOT EXISTS foundation.migrations (name text PRIMARY KEY, digest text NOT NULL, ran_at timestamptz NOT NULL DEFAULT now());
  GRANT USAGE ON SCHEMA jobs TO soulseer_api;
  GRANT ALL ON ALL TABLES IN SCHEMA jobs TO soulseer_api;
  GRANT ALL ON ALL SEQUENCES IN SCHEMA jobs TO soulseer_api;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs TO soulseer_api;
  -- graphile-worker keeps its tables behind row level security, for whoever does not own them
  DO $$ DECLARE t text; BEGIN
    FOR t IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'jobs'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'soulseer_api')
    LOOP EXECUTE format('CREATE POLICY soulseer_api ON jobs.%I TO soulseer_api USING (true) WITH CHECK (true)', t); END LOOP;
  END $$;
`
