import { migrate } from './foundation/database/migrate.ts'
import { MODULES } from './modules.ts'

/** `npm run migrate`: brings the database up to date, as its owner, before an api of this version starts. */
const ownerUrl = process.env.MIGRATE_URL
if (!ownerUrl)
  throw new Error('MIGRATE_URL is not set: give the address of the database for the role soulseer_owner.')
for (const name of await migrate(ownerUrl, MODULES)) console.log(`Ran ${name}`)
