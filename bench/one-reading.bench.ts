import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { Bench } from './bench.ts'
import { ask } from './clients/ask.ts'
import { globalId } from './clients/global-id.ts'
import { openPage, type Page } from './clients/page.ts'
import { atMost } from './measure/figure.ts'
import { cpuSeconds, familyCpuSeconds } from './measure/processes.ts'
import { startApi } from './stage/api-process.ts'
import { connected } from './stage/stage.ts'

const READINGS_AT_ONCE = 100
/** Until functions are compiled and statements planned, on every connection: what a server has that was not just started. */
const WARM_UP_ROUNDS = 6
const ROUNDS = 6
const MINUTES = 3

/** Paying readers is a day's work, not a reading's; whatever else a server does each second is counted. */
const NO_PAYDAY = `INSERT INTO billing.paydays (day) SELECT (foundation.clock_now() AT TIME ZONE 'UTC')::date + n FROM generate_series(0, 1) n ON CONFLICT DO NOTHING`

const ONLINE = 'mutation { goOnline { presence } }'
const REQUEST = `
  mutation Request($reader: ID!, $rate: BigInt!, $key: IdempotencyKey!) {
    requestReading(input: { readerId: $reader, channel: CHAT, topic: "Life Path", question: "What next?", ratePerMinute: { minor: $rate, currency: "USD" }, idempotencyKey: $key }) { __typename ... on Reading { id state } ... on Refusal { message } }
  }`
const ACCEPT =
  'mutation Accept($id: ID!) { acceptReading(id: $id) { __typename ... on Reading { id state } } }'
const JOIN =
  'mutation Join($id: ID!, $page: String!) { joinReading(input: { readingId: $id, pageSession: $page }) { __typename ... on Reading { id state } } }'
const END = 'mutation End($id: ID!) { endReading(id: $id) { __typename ... on Reading { id state } } }'
const RECEIPT = `
  query Receipt($id: ID!) {
    reading(id: $id) { id state ending startedAt endedAt receipt { number sharedSeconds charged { minor } givenBack { minor } total { minor } readerShare { minor } platformShare { minor } minutes { minute at amount { minor } } pauses { from to } } }
  }`

/** A whole paid reading as two pages have it: over HTTP and sockets, three minutes on a clock that is moved. */
export const oneReading: Bench = {
  name: 'one-reading',
  async run({ stage, world, say }) {
    const { env, apiUrl, owner: ownerUrl, tokenOf } = await world()
    return connected(ownerUrl, async owner => {
      const api = await startApi(env, apiUrl)
      await owner.query(NO_PAYDAY)
      const pairs = await pairUp(owner, await readersOf(stage.postgres.url('soulseer')), apiUrl, tokenOf)
      const costs: number[] = []
      for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        const before = cpuSeconds(api.pid) + familyCpuSeconds(stage.postgres.pid)
        await readTogether(owner, apiUrl, pairs, round)
        const cost =
          ((cpuSeconds(api.pid) + familyCpuSeconds(stage.postgres.pid) - before) * 1000) / pairs.length
        say(`${pairs.length} readings at once: ${cost.toFixed(1)} ms of CPU each`)
        if (round >= WARM_UP_ROUNDS) costs.push(cost)
      }
      await api.stop()
      return [
        {
          bench: 'one-reading',
          what: 'request to receipt, 3 minutes, warm',
          value: Math.min(...costs),
          unit: 'ms CPU',
          target: atMost(30),
        },
      ]
    })
  },
}

interface Pair {
  readonly readerId: string
  readonly rate: string
  readonly client: string
  readonly reader: string
}

interface ChatReader {
  readonly id: string
  readonly subject: string
  /** Minor units a minute. */
  readonly rate: string
}

/** Whoever pays is of age, and accepts the first version of what the seeds have. */
const CONSENT = `mutation ($key: IdempotencyKey!) {
  giveConsent(input: { dateOfBirth: "1990-04-27", termsVersion: 1, privacyVersion: 1, idempotencyKey: $key }) { __typename }
}`

async function readersOf(adminUrl: string): Promise<ChatReader[]> {
  const find = `SELECT id, subject, rates_chat AS rate FROM cms.shown_readers WHERE shown::jsonb -> 'rates' @> '[{"channel": "CHAT"}]' ORDER BY subject LIMIT $1`
  return connected(adminUrl, async admin => (await admin.query<ChatReader>(find, [READINGS_AT_ONCE])).rows)
}

async function pairUp(
  owner: pg.Client,
  readers: readonly ChatReader[],
  url: string,
  tokenOf: (subject: string) => Promise<string>,
): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const [number, { id, subject, rate }] of readers.entries()) {
    const client = await tokenOf(`user_payer${number}`)
    const reader = await tokenOf(subject)
    await ask(url, { query: '{ viewer { wallet { id } } }', token: client })
    await ask(url, { query: CONSENT, variables: { key: `consent-${number}` }, token: client })
    await owner.query(
      `SELECT ledger.transfer(ledger.platform_account('card-clearing'), (SELECT a.id FROM ledger.accounts a JOIN accounts.people p ON p.id = a.owner_id WHERE p.subject = $1 AND a.kind = 'wallet'), 1000000, 0, uuidv7(), 'top-up', 1, 'USD')`,
      [`user_payer${number}`],
    )
    pairs.push({ readerId: globalId('Reader', id), rate, client, reader })
  }
  return pairs
}

async function readTogether(
  owner: pg.Client,
  url: string,
  pairs: readonly Pair[],
  round: number,
): Promise<void> {
  const rooms = await Promise.all(pairs.map((pair, number) => begin(url, pair, `bench-${round}-${number}`)))
  for (let minute = 1; minute <= MINUTES; minute++) {
    const charged = Promise.all(
      rooms.flatMap(({ pages }) => pages.map(page => page.hears(`"minute":${minute}`))),
    )
    await charged
    // Half past the last one, so that the third is given back in part.
    await owner.query(`SELECT foundation.move_clock($1::interval)`, [
      minute < MINUTES ? '1 minute' : '30 seconds',
    ])
  }
  await Promise.all(
    rooms.map(async ({ id, pages }, at) => {
      const pair = pairs[at] as Pair
      await ask(url, { query: END, variables: { id }, token: pair.client })
      for (const token of [pair.client, pair.reader]) {
        const { reading } = await ask<{ reading: { receipt: { minutes: unknown[] } } }>(url, {
          query: RECEIPT,
          variables: { id },
          token,
        })
        if (reading.receipt.minutes.length !== MINUTES)
          throw new Error(`${reading.receipt.minutes.length} minutes were charged where ${MINUTES} began`)
      }
      for (const page of pages) page.close()
    }),
  )
  await delay(100)
}

async function begin(
  url: string,
  { readerId, rate, client, reader }: Pair,
  key: string,
): Promise<{ id: string; pages: Page[] }> {
  await ask(url, { query: ONLINE, token: reader })
  const { requestReading: asked } = await ask<{ requestReading: { id?: string; message?: string } }>(url, {
    query: REQUEST,
    variables: { reader: readerId, rate, key },
    token: client,
  })
  const { id } = asked
  if (!id) throw new Error(`the reader was not rung: ${asked.message}`)
  await ask(url, { query: ACCEPT, variables: { id }, token: reader })
  const pages = await Promise.all([client, reader].map(token => openPage(url, token, id)))
  for (const [at, token] of [client, reader].entries())
    await ask(url, { query: JOIN, variables: { id, page: pages[at]?.session }, token })
  return { id, pages }
}
