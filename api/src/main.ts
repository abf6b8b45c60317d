import 'reflect-metadata'
import { accountsJobs } from './accounts/index.ts'
import { answerJobs, releaseLate } from './answers/index.ts'
import type { App } from './app.ts'
import { applicationJobs } from './applications/index.ts'
import { calendarJobs } from './availability/index.ts'
import { billingJobs, paymentsWebhook } from './billing/index.ts'
import { bookingJobs, slotJobs } from './bookings/index.ts'
import { ConfigProblem, readConfig } from './config.ts'
import { clockProblems } from './foundation/clock.ts'
import { statement } from './foundation/database/database.ts'
import { idempotencyJobs } from './foundation/database/idempotency.ts'
import { startJobs } from './foundation/database/jobs.ts'
import { deliveryJobs } from './foundation/events/deliver-events.ts'
import { openLog, openMetrics } from './foundation/telemetry.ts'
import { giftJobs } from './gifts/index.ts'
import { ledgerJobs } from './ledger/index.ts'
import { metricsJobs } from './metrics/index.ts'
import { notificationJobs, oneClicks } from './notifications/index.ts'
import { openApp } from './open-app.ts'
import { pictureJobs } from './pictures/index.ts'
import { privacyJobs } from './privacy/index.ts'
import { expireRings, readingJobs, tendQueues } from './readings/index.ts'
import { buildContract } from './schema.ts'
import type { Check } from './server/health.ts'
import { HttpServer } from './server/http-server.ts'
import { identityWebhook } from './server/webhooks.ts'
import { distributeTicks, nameWorkers, SessionClock } from './sessions/index.ts'
import { shopJobs } from './shop/index.ts'
import { streamJobs, tendStreams } from './streams/index.ts'
import { supportJobs } from './support/index.ts'

const METER_STALE_MILLISECONDS = 5_000
const ALIVE = statement('ready.alive', 'SELECT FROM foundation.clock')

const modulesJobs = (app: App) => [
  idempotencyJobs(app.db),
  deliveryJobs(app),
  accountsJobs(app),
  ledgerJobs(app),
  billingJobs(app),
  readingJobs(app),
  pictureJobs(app),
  calendarJobs(app),
  bookingJobs(app),
  slotJobs(app),
  answerJobs(app),
  shopJobs(app),
  streamJobs(app),
  giftJobs(app),
  supportJobs(app),
  metricsJobs(app),
  applicationJobs(app),
  privacyJobs(app),
  notificationJobs(app),
]

/** One api node: everything is opened here, and closed here in the opposite order. */
async function main(): Promise<void> {
  const config = readConfig()
  const log = openLog(config.logLevel)
  const app = await openApp(config, log)
  await refuseMovedClock(app)
  const stopTicks = distributeTicks(app)
  const meter = new SessionClock(app, [expireRings, tendQueues, releaseLate, tendStreams])
  const metering = new AbortController()
  const metered = meter.run(metering.signal)
  const jobs = await startJobs(app.db.pool, modulesJobs(app), {
    failed: (task, error) => log.error({ err: error, task }, 'a job failed; it will be tried again'),
    ended: error => log.error({ err: error }, 'workers of jobs ended; others take their place'),
    log: message => log.debug(message),
    workers: ids =>
      void nameWorkers(app, ids).catch(error => log.error({ err: error }, 'workers were not named')),
  })
  const server = await HttpServer.open({
    app,
    schema: await buildContract(),
    metrics: openMetrics(),
    webhooks: new Map([
      ['/webhooks/clerk', identityWebhook(app)],
      ['/webhooks/stripe', paymentsWebhook(app, 'ACCOUNT')],
      ['/webhooks/stripe-connect', paymentsWebhook(app, 'CONNECT')],
    ]),
    oneClicks: oneClicks(app),
    checks: new Map<string, Check>([
      ['database', async () => (await app.db.row(ALIVE)) !== null],
      ['bus', () => app.bus.connected],
      ['meter', () => meter.staleMs < METER_STALE_MILLISECONDS],
    ]),
  })
  const port = await server.listen(config.port, config.host)
  log.info({ port, node: app.nodeId }, 'the api listens')

  async function stop(signal: string): Promise<void> {
    log.info({ signal }, 'the api stops: it finishes what it began')
    await server.close()
    await jobs.stop()
    metering.abort()
    await metered
    stopTicks()
    await app.rateLimits.close()
    await app.db.close()
    await app.bus.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(signal).then(
        () => process.exit(0),
        error => {
          log.fatal({ err: error }, 'the api did not stop cleanly')
          process.exit(1)
        },
      )
    })
  }
}

async function refuseMovedClock({ db, config }: App): Promise<void> {
  const problems = config.localWorld ? [] : await clockProblems(db)
  if (problems.length > 0)
    throw new ConfigProblem(`Production refuses to count money by this clock: ${problems.join('; ')}.`)
}

main().catch(error => {
  if (error instanceof ConfigProblem) console.error(error.message)
  else console.error('The api could not start:', error)
  process.exit(1)
})
