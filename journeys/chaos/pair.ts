import { randomUUID } from 'node:crypto'
import type { cast } from '../../api/test/cast.ts'
import { type House, pause } from './house.ts'
import { rowId } from './row-id.ts'
import { Side } from './side.ts'
import { sharedMilliseconds } from './spans.ts'

type Name = keyof typeof cast

const REQUEST = `mutation ($readerId: ID!, $key: IdempotencyKey!) {
  requestReading(input: { readerId: $readerId, channel: CHAT, ratePerMinute: { minor: "299", currency: "USD" }, idempotencyKey: $key }) { __typename ... on Reading { id } ... on Refusal { message } }
}`
const ACCEPT = 'mutation ($id: ID!) { acceptReading(id: $id) { __typename } }'
const END = 'mutation ($id: ID!) { endReading(id: $id) { __typename ... on ReadingNotOpen { state } } }'

/** A client and a reader in a reading, from the ring to the end, whatever dies meanwhile. */
export class Pair {
  readonly readingId: string
  readonly #house: House
  readonly #client: Side
  readonly #reader: Side
  readonly #staying: Promise<void>[]

  private constructor(house: House, readingId: string, client: Side, reader: Side) {
    this.#house = house
    this.readingId = readingId
    this.#client = client
    this.#reader = reader
    this.#staying = [client.stay(), reader.stay()]
  }

  static async begin(house: House, who: Name, whom: Name, random: () => number): Promise<Pair> {
    const [theirs, hers] = [await house.token(who), await house.token(whom)]
    const ask = (token: string) => new Side(house, token, '', random() < 0.5 ? 0 : 1)
    const { reader } = await ask(hers).ask<{ reader: { id: string } }>(
      'query ($slug: String!) { reader(by: { slug: $slug }) { id } }',
      {
        slug: slugs[whom],
      },
    )
    await ask(hers).ask('mutation { goOnline { presence } }', {})
    const variables = { readerId: reader.id, key: randomUUID() }
    const { requestReading: asked } = await ask(theirs).ask<{
      requestReading: { id?: string; message?: string }
    }>(REQUEST, variables)
    if (!asked.id) throw new Error(`no reading: ${asked.message}`)
    await ask(hers).ask(ACCEPT, { id: asked.id })
    const node = () => (random() < 0.5 ? 0 : 1)
    return new Pair(
      house,
      asked.id,
      new Side(house, theirs, asked.id, node()),
      new Side(house, hers, asked.id, node()),
    )
  }

  /** Waits until the database says that both are together and a minute was charged: then there is something to lose. */
  async getsGoing(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const [row] = await this.#house.sql<{ state: string; charged: string }>(
        'SELECT state, rate * minutes AS charged FROM readings.standing WHERE id = $1',
        [rowId(this.readingId)],
      )
      if (row?.state === 'ENDED' || (row?.state === 'ACTIVE' && row.charged !== '0')) return
      await pause(100)
    }
    throw new Error(`reading ${this.readingId} did not get going again`)
  }

  /** Ends it by whichever node answers; said until it is heard. */
  async end(): Promise<void> {
    for (let tries = 0; ; tries++) {
      const ended = await this.#client
        .ask(END, { id: this.readingId }, tries % 2)
        .catch((error: Error) => error)
      if (!(ended instanceof Error)) break
      if (tries === 200) throw ended
      await pause(100)
    }
    this.#client.leave()
    this.#reader.leave()
    await Promise.all(this.#staying)
  }

  /** Milliseconds that could have been shared at the very most, by both pages' own notes. */
  mostShared(): number {
    return sharedMilliseconds(this.#client.present, this.#reader.present, this.#house.now())
  }

  acknowledged(): Map<number, string> {
    return new Map(
      [...this.#client.ticks, ...this.#reader.ticks].map(({ minute, amount }) => [minute, amount]),
    )
  }
}

const slugs: Partial<Record<Name, string>> = {
  mara: 'mara-moonwater',
  orin: 'orin-starling',
  selene: 'selene-nightbloom',
}
