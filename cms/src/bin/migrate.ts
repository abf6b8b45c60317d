import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'

/** Runs what is missing of the migrations, then says again what the API may read. */
process.env.DISABLE_PAYLOAD_HMR = 'true'

const config = await (await import('../payload.config.ts')).default
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate()
const grants = await readFile(resolve(import.meta.dirname, '../../grants.sql'), 'utf8')
await payload.db.drizzle.execute(sql.raw(grants))
await payload.destroy()
process.exit()
