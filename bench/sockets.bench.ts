import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { freePort } from '../local/src/runner/ports.ts'
import { answers, start, startApi } from './api-process.ts'
import { type Audience, gather } from './audience.ts'
import type { Bench } from './bench.ts'
import { atMost, type Figure, ratioAtMost } from './figure.ts'
import { type LiveReading, openReadings } from './live-readings.ts'
import type { Told } from './socket-clients.ts'
import { connected } from './stage.ts'

const SUBSCRIBERS = 10_000
/** The median of these counts, for both servers alike. */
const ROUNDS = 5
const TURNS_A_SECOND = 100

const EVENTS = `
  subscription Events($id: ID!, $page: String!, $after: Sequence) {
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
      const ours = await gather(
        await startApi(env, apiUrl),
        { url: `${apiUrl.replace('http', 'ws')}/graphql`, protocol: 'graphql-transport-ws', says },
        seconds => tellTicks(owner, readings, seconds),
      )
      const words = (await ours.told()).example.replace(/"at":"[^"]+"/, '"at":"%%"')
      const port = await freePort()
      const bare = await gather(
        await startRaw(port),
        { url: `ws://127.0.0.1:${port}`, says: says.map(() => [words]) },
        seconds => rawTicks(port, seconds),
      )
      // By turns, so that both have the same hour of the machine.
      for (let round = 0; round < ROUNDS; round++) for (const each of [ours, bare]) await each.round()
      const [toldOurs, toldBare] = [await ours.told(), await bare.told()]
      say(`api: ${describe(ours, toldOurs)}`)
      say(`raw ws: ${describe(bare, toldBare)}`)
      await Promise.all([ours.leave(), bare.leave()])

      const figures: Figure[] = [
        {
          bench: 'sockets',
          what: '10,000 subscribers, a tick a second',
          value: ours.usual,
          unit: '% of a core',
          against: { what: 'raw ws, same bytes', value: bare.usual, unit: '% of a core' },
          target: ratioAtMost(1.6),
        },
        {
          bench: 'sockets',
          what: 'p99 from announced to arrived',
          value: toldOurs.p99Ms,
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

const describe = ({ rounds, bytesEach }: Audience, told: Told) =>
  `${told.messages} messages of ${Math.round(told.bytes / told.messages)} bytes, ${rounds.map(cpu => (cpu * 100).toFixed(1)).join(', ')} % of a core, median ${told.medianMs} ms, p99 ${told.p99Ms} ms, ${(bytesEach / 1024).toFixed(1)} KiB a connection`

const startRaw = (port: number) =>
  start([join(import.meta.dirname, 'raw-sockets.ts')], { PORT: String(port) }, import.meta.dirname, () =>
    answers(`http://127.0.0.1:${port}`),
  )

/** It speaks by itself, without anybody who would have to tell it. */
async function rawTicks(port: number, seconds: number): Promise<void> {
  await fetch(`http://127.0.0.1:${port}/speak`)
  await delay(seconds * 1000)
  await fetch(`http://127.0.0.1:${port}/hush`)
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
