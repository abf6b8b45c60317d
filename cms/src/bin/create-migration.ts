import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { getPayload } from 'payload'

/** `npm run migration -w cms -- name-of-change`: writes the next migration from what the collections say now. */
process.env.CMS_OFFLINE = '1'
process.env.DISABLE_PAYLOAD_HMR = 'true'

const migrationName = process.argv[2]
if (!migrationName) throw new Error('Name the change: npm run migration -w cms -- reader-awards')
const config = await (await import('../payload.config.ts')).default
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ migrationName, payload, skipEmpty: true })
await makeErasable(payload.db.migrationDir)
process.exit()

/** Node runs these files as they stand, by stripping types: types are imported as types, files by their full name. */
async function makeErasable(folder: string): Promise<void> {
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.ts'))) {
    const source = await readFile(resolve(folder, file), 'utf8')
    const erasable = source
      .replace('{ MigrateUpArgs, MigrateDownArgs, sql }', '{ type MigrateDownArgs, type MigrateUpArgs, sql }')
      .replace(/ from '(\.\/[0-9a-z_]+)';/g, " from '$1.ts';")
    if (erasable !== source) await writeFile(resolve(folder, file), erasable)
  }
}
