import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { freePort } from '../local/src/runner/process/ports.ts'
import type { Bench } from './bench.ts'
import { type Audience, gather } from './clients/audience.ts'
import { candle, sendersOf } from './clients/givers.ts'
import { openStudio, Rain, startStream, watching } from './clients/rain.ts'
import { atMost, type Figure, ratioAtMost } from './measure/figure.ts'
import { cpuSeconds } from './measure/processes.ts'
import { answers, type Measured, start, startApi } from './stage/api-process.ts'
import { connected } from './stage/stage.ts'

const WATCHERS = 3_000
const PEOPLE = 40
const GIFTS_A_SECOND = 50
const MESSAGES_A_SECOND = 20
const PRICE = 200
/** Each of the audience's seconds; together with the warm-up they are the rain. */
const ROUNDS = 5
const READER = 'user_mara'

/** A stream that three thousand watch, while twenty messages and fifty gifts a second fall on it. */
export const rain: Bench = {
  name: 'rain',
  async run({ world, say }) {
    const { env, apiUrl, owner: ownerUrl, tokenOf } = await world()
    return connected(ownerUrl, async owner => {
      const api = await startApi(env, apiUrl)
      const reader = await tokenOf(READER)
      const stream = await startStream(apiUrl, reader)
      const studio = openStudio(apiUrl, reader, stream)
      const falling = new Rain({
        ...{ url: apiUrl, stream, giftsASecond: GIFTS_A_SECOND, messagesASecond: MESSAGES_A_SECOND },
        gift: await candle(apiUrl),
        senders: await sendersOf({ owner, url: apiUrl, tokenOf, people: PEOPLE }),
      })
      const falls = (seconds: number) => falling.falls(seconds)
      const unwatched = await unwatchedCost(api, falls)
      say(`unwatched: ${(unwatched * 100).toFixed(0)}% of a core`)
      const words = watching(stream)
      const url = `${apiUrl.replace('http', 'ws')}/graphql`
      const says = Array.from({ length: WATCHERS }, () => words)
      const ours = await gather(api, { url, protocol: 'graphql-transport-ws', says }, falls)
      await ours.round('rain', falls)
      const [first] = ours.rounds.get('rain') ?? []
      ours.rounds.clear()
      const bare = await openBare(first?.messages ?? 0, first?.bytes ?? 0)
      for (let round = 0; round < ROUNDS; round++) {
        await ours.round('rain', falls)
        await bare.audience.round('raw', bare.speaks)
      }
      say(`rain: ${describe(ours, 'rain')}`)
      say(`raw: ${describe(bare.audience, 'raw')}`)
      const left = await moneyOf(owner, falling.gifts)
      studio.close()
      await Promise.all([ours.leave(), bare.audience.leave()])
      return [...figuresOf(ours, bare.audience, unwatched), left]
    })
  },
}

const SECONDS_UNWATCHED = 8

/** Of a core, when nobody watches: what it costs to take what falls. After as much again has warmed it up. */
async function unwatchedCost(api: Measured, falls: (seconds: number) => Promise<void>): Promise<number> {
  await falls(SECONDS_UNWATCHED)
  const before = cpuSeconds(api.pid)
  await falls(SECONDS_UNWATCHED)
  return (cpuSeconds(api.pid) - before) / SECONDS_UNWATCHED
}

const SECONDS_A_ROUND = 4

/** As many messages of as many bytes, by a server that does nothing else. */
async function openBare(messages: number, bytes: number) {
  const port = await freePort()
  const aSecond = Math.max(1, Math.round(messages / WATCHERS / SECONDS_A_ROUND))
  const around = '{"at":"%%","padding":""}'
  const padding = 'x'.repeat(Math.max(0, Math.round(bytes / messages) - around.length - 22))
  const server = await start(
    [join(import.meta.dirname, 'servers', 'raw-broadcast.ts')],
    { PORT: String(port), TIMES_A_SECOND: String(aSecond) },
    import.meta.dirname,
    () => answers(`http://127.0.0.1:${port}/`),
  )
  const say = (path: string) => fetch(`http://127.0.0.1:${port}/${path}`, { method: 'POST' })
  const speaks = async (seconds: number) => {
    await say('speak')
    await delay(seconds * 1000)
    await say('hush')
  }
  const says = Array.from({ length: WATCHERS }, () => [`{"at":"%%","padding":"${padding}"}`])
  return { speaks, audience: await gather(server, { url: `ws://127.0.0.1:${port}`, says }, speaks) }
}

const describe = (audience: Audience, name: string) =>
  (audience.rounds.get(name) ?? [])
    .map(
      ({ cpuMicroseconds, p99Ms, medianMs, messages, bytes }) =>
        `${cpuMicroseconds.toFixed(1)} µs, median ${medianMs} ms, p99 ${p99Ms} ms, ${messages} of ${Math.round(bytes / messages)} bytes`,
    )
    .join('; ')

function figuresOf(ours: Audience, bare: Audience, unwatched: number): Figure[] {
  const messages = ours.usual('rain', 'messages')
  const all = ours.usual('rain', 'cpuMicroseconds')
  const taking = (unwatched * SECONDS_A_ROUND * 1e6) / messages
  const against = {
    what: 'raw ws broadcast, same bytes',
    value: bare.usual('raw', 'cpuMicroseconds'),
    unit: 'µs',
  }
  return [
    {
      bench: 'rain',
      what: `${WATCHERS} watch: p99 from sent to arrived`,
      value: ours.usual('rain', 'p99Ms'),
      unit: 'ms',
      target: atMost(500),
    },
    {
      bench: 'rain',
      what: 'messages a second to each, both feeds',
      value: messages / WATCHERS / SECONDS_A_ROUND,
      unit: '/s',
      target: atMost(12),
    },
    {
      ...{ bench: 'rain', what: 'CPU a message, to send it', value: all - taking, unit: 'µs', against },
      target: ratioAtMost(2),
    },
    {
      ...{ bench: 'rain', what: 'CPU a message, with all that falls', value: all, unit: 'µs', against },
      target: ratioAtMost(4),
    },
  ]
}

/** Every gift is there once, its price moved once, and the books agree; what is wrong otherwise. */
async function moneyOf(owner: pg.Client, gifts: number): Promise<Figure> {
  const { rows } = await owner.query<{ sent: string; moved: string; amount: string }>(
    `SELECT (SELECT count(*) FROM gifts.sent) AS sent, count(*) AS moved, coalesce(sum(amount), 0) AS amount FROM ledger.transfers WHERE reason = 'gift'`,
  )
  const [all] = rows
  const audited = await owner.query('SELECT * FROM ledger.audit()')
  const wrong = [
    Number(all?.sent) - gifts,
    Number(all?.moved) - gifts,
    Number(all?.amount) - gifts * PRICE,
    audited.rowCount ?? 0,
  ].filter(each => each !== 0).length
  return {
    bench: 'rain',
    what: `${gifts} gifts: sums that are wrong`,
    value: wrong,
    unit: '',
    target: atMost(0),
  }
}
