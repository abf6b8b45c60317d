import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../local/src/runner/process/ports.ts'
import type { Bench } from './bench.ts'
import { type Audience, gather } from './clients/audience.ts'
import { atMost, ratioAtMost } from './measure/figure.ts'
import { answers, start } from './stage/api-process.ts'

const SUBSCRIBERS = 10_000
/** The median of these counts, for all alike. */
const ROUNDS = 5

const TICK = `
  __typename
  ... on Tick { sequence minute amount { minor currency } meter { at sharedMilliseconds activeSince nextChargeAt minutesCharged minutesLeft charged { minor currency } balance { minor currency } earned { minor currency } } }
  ... on Warning { sequence minutesLeft }`

/** Ten thousand sockets hear what a hundred of them share, and by turns what is theirs alone, a message a second. */
export const sockets: Bench = {
  name: 'sockets',
  async run({ say }) {
    const port = await freePort()
    const ours = await gather(
      await startServer('live-server.ts', port),
      {
        url: `ws://127.0.0.1:${port}/graphql`,
        protocol: 'graphql-transport-ws',
        says: Array.from({ length: SUBSCRIBERS }, (_, at) => [
          JSON.stringify({ type: 'connection_init' }),
          subscribe(at),
        ]),
      },
      speaking(port, 'own'),
    )
    await ours.round('own', speaking(port, 'own'))
    const [first] = ours.rounds.get('own') ?? []
    ours.rounds.clear()
    const words = (first?.example ?? '').replace(/"at":"[^"]+"/, '"at":"%%"')
    const rawPort = await freePort()
    const bare = await gather(
      await startServer('raw-sockets.ts', rawPort),
      { url: `ws://127.0.0.1:${rawPort}`, says: Array.from({ length: SUBSCRIBERS }, () => [words]) },
      speaking(rawPort, ''),
    )
    // By turns, so that all have the same hour of the machine.
    for (let round = 0; round < ROUNDS; round++) {
      await ours.round('shared', speaking(port, 'shared'))
      await ours.round('own', speaking(port, 'own'))
      await bare.round('raw', speaking(rawPort, ''))
    }
    for (const [what, audience] of [
      ['api', ours],
      ['raw ws', bare],
    ] as const)
      say(`${what}: ${describe(audience)}`)
    await Promise.all([ours.leave(), bare.leave()])
    const against = { what: 'raw ws, same bytes', value: bare.usual('raw', 'cpuMicroseconds'), unit: 'µs' }
    const cpu = (what: string, name: string, most: number) => ({
      bench: 'sockets',
      what: `10,000 subscribers, ${what} a second: CPU a message`,
      value: ours.usual(name, 'cpuMicroseconds'),
      unit: 'µs',
      against,
      target: ratioAtMost(most),
    })
    return [
      cpu('a shared payload', 'shared', 1.6),
      cpu('a payload of their own', 'own', 2.5),
      {
        bench: 'sockets',
        what: 'p99 from published to arrived',
        value: Math.max(ours.usual('shared', 'p99Ms'), ours.usual('own', 'p99Ms')),
        unit: 'ms',
        target: atMost(100),
      },
      {
        bench: 'sockets',
        what: 'memory a connection',
        value: ours.bytesEach / 1024,
        unit: 'KiB',
        target: atMost(24),
      },
    ]
  },
}

const subscribe = (id: number) =>
  JSON.stringify({
    id: '1',
    type: 'subscribe',
    payload: {
      query: `subscription Ticks($id: ID!) { tick(id: $id) {${TICK}} }`,
      variables: { id: String(id) },
    },
  })

const describe = ({ rounds, bytesEach }: Audience) =>
  `${[...rounds].map(([name, each]) => `${name}: ${each.map(round => `${round.cpuMicroseconds.toFixed(1)} µs, p99 ${round.p99Ms} ms`).join('; ')}`).join(' | ')}, ${(bytesEach / 1024).toFixed(1)} KiB a connection`

const startServer = (script: string, port: number) =>
  start(
    [join(import.meta.dirname, 'servers', script)],
    { PORT: String(port), SUBSCRIBERS: String(SUBSCRIBERS) },
    import.meta.dirname,
    () => answers(`http://127.0.0.1:${port}/healthz`),
  )

/** A server speaks by itself while it is asked to. */
const speaking = (port: number, what: string) => async (seconds: number) => {
  const say = (path: string) => fetch(`http://127.0.0.1:${port}/${path}`, { method: 'POST' })
  await say(what ? `speak/${what}` : 'speak')
  await delay(seconds * 1000)
  await say('hush')
}
