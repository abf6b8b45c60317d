import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { median } from '../measure/percentile.ts'
import { cpuSeconds, residentBytes } from '../measure/processes.ts'
import type { Measured } from '../stage/api-process.ts'
import type { Opening, Told } from './socket-clients.ts'

const SECONDS_A_ROUND = 4

/** Has every listener told once a second. */
type Tell = (seconds: number) => Promise<unknown>

/** The processor's time is the server's, for each message. */
export interface Round extends Told {
  readonly cpuMicroseconds: number
}

/** A server and those who listen to it, in a process of their own. */
export class Audience {
  /** What each round took and told, by what it was of. */
  readonly rounds = new Map<string, Round[]>()
  bytesEach = Number.NaN
  readonly #server: Measured
  readonly #opening: Opening
  readonly #tell: Tell
  readonly #clients = fork(join(import.meta.dirname, 'socket-clients.ts'))
  /** They end as soon as one of their sockets is lost. */
  readonly #lost = once(this.#clients, 'exit').then(([code]) =>
    Promise.reject(new Error(`the clients ended with ${code}: what they said of it stands above`)),
  )

  constructor(server: Measured, opening: Opening, tell: Tell) {
    this.#server = server
    this.#opening = opening
    this.#tell = tell
    // Heard of by whoever waits for them.
    this.#lost.catch(() => undefined)
  }

  /** Until all listen and were told some seconds: what happens at first, compiling most of all, is not measured. */
  async gather(): Promise<void> {
    const empty = residentBytes(this.#server.pid)
    await this.#unlessLost(answer(this.#clients, { open: this.#opening }, 'opened'))
    await this.#unlessLost(this.#tell(SECONDS_A_ROUND))
    this.bytesEach = (residentBytes(this.#server.pid) - empty) / this.#opening.says.length
  }

  async round(name: string, tell: Tell): Promise<void> {
    this.#clients.send({ begin: true })
    const before = cpuSeconds(this.#server.pid)
    await this.#unlessLost(tell(SECONDS_A_ROUND))
    // What is still on its way counts.
    await delay(1_000)
    const seconds = cpuSeconds(this.#server.pid) - before
    const { told } = await this.#unlessLost(answer<{ told: Told }>(this.#clients, { end: true }, 'told'))
    if (told.messages < (this.#opening.says.length * SECONDS_A_ROUND) / 4)
      throw new Error(`only ${told.messages} messages arrived in a round`)
    const round = { ...told, cpuMicroseconds: (seconds * 1e6) / told.messages }
    this.rounds.set(name, [...(this.rounds.get(name) ?? []), round])
  }

  /** What is usual of the rounds of a name. */
  usual(name: string, of: 'cpuMicroseconds' | 'p99Ms' | 'messages'): number {
    return median((this.rounds.get(name) ?? []).map(round => round[of]))
  }

  async leave(): Promise<void> {
    this.#clients.kill()
    await this.#server.stop()
  }

  #unlessLost<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#lost])
  }
}

export async function gather(server: Measured, opening: Opening, tell: Tell): Promise<Audience> {
  const audience = new Audience(server, opening, tell)
  await audience.gather()
  return audience
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
