import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { freePort } from '../local/src/runner/ports.ts'
import { answers, type Measured, start, startApi } from './api-process.ts'
import type { Bench } from './bench.ts'
import { atMost, type Figure, ratioAtMost } from './figure.ts'
import { type LiveReading, openReadings } from './live-readings.ts'
import { median } from './percentile.ts'
import { cpuSeconds, residentBytes } from './processes.ts'
import type { Told } from './socket-clients.ts'
import { connected } from './stage.ts'

const SUBSCRIBERS = 10_000
/** The median of these counts, for both servers alike. */
const ROUNDS = 5
const SECONDS_A_ROUND = 4
const TURNS_A_SECOND = 100

const EVENTS = `
  subscription Events($id: ID!, $page: String!, $after: String) {
    readingEvents(readingId: $id, pageSession: $page, after: $after) {
      __typename
      ... on ReadingTick { sequence minute amount { minor currency } meter { at sharedMilliseconds activeSince nextChargeAt minutesCharged minutesLeft charged { minor currency } balance { minor currency } earned { minor currency } } }
      ... on ReadingStateChanged { sequence reading { id state ending meter { at } } }
      ... on ReadingWarning { sequence minutesLeft }
      ... on MessageSent { sequence message { id text } }
      ... on SideChanged { sequence side present pageSession }
    }
  }`

/** Both sides of five thousand readings listen, and each hears a tick of its own every second. */
export const sockets: Bench = {
  name: 'sockets',
  async run({ world, say }) {
    const { env, apiUrl, owner: ownerUrl, tokenOf } = await world()
    return connected(ownerUrl, async owner => {
      const readings = await openReadings(owner, SUBSCRIBERS / 2)
      const api = await startApi(env, apiUrl)
      const says = await Promise.all(
        readings.flatMap(({ id, clientSubject, readerSubject }) =>
          [clientSubject, readerSubject].map(async subject => [
            JSON.stringify({ type: 'connection_init', payload: { token: await tokenOf(subject) } }),
            JSON.stringify({
              id: '1',
              type: 'subscribe',
              payload: { query: EVENTS, variables: { id, page: `page-${subject}` } },
            }),
          ]),
        ),
      )
      const ours = await measure(
        api,
        { url: `${apiUrl.replace('http', 'ws')}/graphql`, protocol: 'graphql-transport-ws', says },
        seconds => tellTicks(owner, readings, seconds),
      ).finally(api.stop)
      say(`api: ${describe(ours)}`)

      const port = await freePort()
      const raw = await start(
        [join(import.meta.dirname, 'raw-sockets.ts')],
        { PORT: String(port) },
        import.meta.dirname,
        () => answers(`http://127.0.0.1:${port}`),
      )
      const words = ours.told.example.replace(/"at":"[^"]+"/, '"at":"%%"')
      const bare = await measure(
        raw,
        { url: `ws://127.0.0.1:${port}`, says: says.map(() => [words]) },
        seconds => delay(seconds * 1000),
      ).finally(raw.stop)
      say(`raw ws: ${describe(bare)}`)

      const figures: Figure[] = [
        {
          bench: 'sockets',
          what: '10,000 subscribers, a tick a second',
          value: usual(ours),
          unit: '% of a core',
          against: { what: 'raw ws, same bytes', value: usual(bare), unit: '% of a core' },
          target: ratioAtMost(1.6),
        },
        {
          bench: 'sockets',
          what: 'p99 from announced to arrived',
          value: ours.told.p99Ms,
          unit: 'ms',
          target: atMost(50),
        },
        {
          bench: 'sockets',
          what: 'memory a connection',
          value: ours.bytesEach / 1024,
          unit: 'KiB',
          target: atMost(16),
        },
      ]
      return figures
    })
  },
}

interface Outcome {
  readonly told: Told
  /** CPU of each round, of one core. */
  readonly rounds: readonly number[]
  readonly bytesEach: number
}

const usual = ({ rounds }: Outcome) => median(rounds) * 100

const describe = ({ told, rounds, bytesEach }: Outcome) =>
  `${told.messages} messages of ${Math.round(told.bytes / told.messages)} bytes, ${rounds.map(cpu => (cpu * 100).toFixed(1)).join(', ')} % of a core, median ${told.medianMs} ms, p99 ${told.p99Ms} ms, ${(bytesEach / 1024).toFixed(1)} KiB a connection`

async function measure(
  server: Measured,
  open: { url: string; protocol?: string; says: string[][] },
  work: (seconds: number) => Promise<unknown>,
): Promise<Outcome> {
  const clients = fork(join(import.meta.dirname, 'socket-clients.ts'))
  // They end as soon as one of their sockets is lost.
  const ended = once(clients, 'exit').then(([code]) =>
    Promise.reject(new Error(`the clients ended with ${code}: what they said of it stands above`)),
  )
  const measured = async () => {
    const empty = residentBytes(server.pid)
    await answer(clients, { open }, 'opened')
    await work(SECONDS_A_ROUND)
    clients.send({ begin: true })
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await cpuOf(server, () => work(SECONDS_A_ROUND)))
    const bytesEach = (residentBytes(server.pid) - empty) / open.says.length
    const { told } = await answer<{ told: Told }>(clients, { end: true }, 'told')
    const due = open.says.length * SECONDS_A_ROUND * ROUNDS
    if (told.messages < due * 0.95) throw new Error(`only ${told.messages} of ${due} messages arrived`)
    return { told, rounds, bytesEach }
  }
  try {
    return await Promise.race([measured(), ended])
  } finally {
    clients.kill()
  }
}

/** Of one core. */
async function cpuOf(server: Measured, work: () => Promise<unknown>): Promise<number> {
  const [before, began] = [cpuSeconds(server.pid), performance.now()]
  await work()
  return (cpuSeconds(server.pid) - before) / ((performance.now() - began) / 1000)
}

async function answer<Answer extends object>(
  clients: ChildProcess,
  asked: object,
  kind: string,
): Promise<Answer> {
  clients.send(asked)
  const [message] = await once(clients, 'message')
  if (!(kind in message)) throw new Error(`the clients said ${JSON.stringify(message).slice(0, 100)}`)
  return message
}

let minute = 1000

/** Announces a tick of every reading each second, as a meter of another node would: through PostgreSQL, in parts. */
async function tellTicks(owner: pg.Client, readings: readonly LiveReading[], seconds: number): Promise<void> {
  const began = performance.now()
  for (let turn = 0; turn < seconds * TURNS_A_SECOND; turn++) {
    if (turn % TURNS_A_SECOND === 0) minute++
    await delay(Math.max(0, began + (turn * 1000) / TURNS_A_SECOND - performance.now()))
    const at = new Date()
    const told = readings
      .filter((_, number) => number % TURNS_A_SECOND === turn % TURNS_A_SECOND)
      .map(reading => reading.tickAt(minute, at))
    const parts: string[] = []
    for (let from = 0; from < told.length; from += 20)
      parts.push(JSON.stringify([['ticks', told.slice(from, from + 20).join('\n')]]))
    await owner.query(`SELECT pg_notify('soulseer_bus', part) FROM unnest($1::text[]) AS part`, [parts])
  }
}
