import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

/**
 * Writes what is derived from the collections: Payload's types and the panel's import map. `--check` only says
 * whether the committed files are fresh, and every change of the collections has its migration.
 */
process.env.CMS_OFFLINE = '1'
process.env.DISABLE_PAYLOAD_HMR = 'true'

const root = resolve(import.meta.dirname, '../..')
const generated = ['src/generated/payload-types.ts', 'src/app/(payload)/admin/importMap.js']

const before = await Promise.all(generated.map(read))
await generate()
if (process.argv.includes('--check')) await check()
process.exit()

async function generate(): Promise<void> {
  const config = await (await import('../payload.config.ts')).default
  await generateTypes(config, { log: false })
  await generateImportMap(config, { log: false })
}

/** A change of the collections without its migration would reach no database. */
async function unmigrated(): Promise<string[]> {
  const config = await (await import('../payload.config.ts')).default
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const { generateDrizzleJson, generateMigration } = payload.db.requireDrizzleKit()
  const folder = payload.db.migrationDir
  const latest = (await readdir(folder))
    .filter(name => name.endsWith('.json'))
    .sort()
    .at(-1)
  if (!latest) return ['the first migration']
  const before = JSON.parse(await readFile(resolve(folder, latest), 'utf8'))
  return generateMigration(before, await generateDrizzleJson(payload.db.schema))
}

/** Puts the committed files back, so that a check changes nothing. */
async function check(): Promise<void> {
  const after = await Promise.all(generated.map(read))
  const stale = generated.filter((_, index) => before[index] !== after[index])
  for (const [index, file] of generated.entries()) await writeFile(resolve(root, file), before[index] ?? '')
  if (stale.length) complain(`Not fresh, run "npm run generate -w cms":`, stale)
  const missing = await unmigrated()
  if (missing.length)
    complain('No migration for this, run "npm run migration -w cms -- name-of-change":', missing)
}

function complain(what: string, lines: string[]): void {
  console.error(`${what}\n${lines.map(line => `  ${line}`).join('\n')}`)
  process.exitCode = 1
}

async function read(file: string): Promise<string> {
  return readFile(resolve(root, file), 'utf8').catch(() => '')
}
