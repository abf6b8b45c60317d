import { getPayload } from 'payload'
import { readConfig } from '../config.ts'
import { seed } from '../seed/seed.ts'

/** Puts in what is missing of accounts, terms, brands and, in the local world, its readers. Safe to run again. */
process.env.DISABLE_PAYLOAD_HMR = 'true'

const config = await (await import('../payload.config.ts')).default
const payload = await getPayload({ config, disableOnInit: true })
const started = performance.now()
await seed(payload, readConfig())
payload.logger.info(`Seeded in ${Math.round(performance.now() - started)} ms`)
await payload.destroy()
process.exit()
