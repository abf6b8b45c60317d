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

interface Standing {
  readonly state: string
  readonly charged: string
}

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
    const going = ({ state, charged }: Standing) =>
      state === 'ENDED' || (state === 'ACTIVE' && charged !== '0')
    await this.#until(going, 'did not get going')
  }

  /** Waits until nobody is charged any more, by its end or by an interruption. */
  standsStill(round: string): Promise<void> {
    return this.#until(({ state }) => state !== 'ACTIVE', `${round}: goes on though somebody is gone`)
  }

  hasEnded(round: string): Promise<void> {
    return this.#until(({ state }) => state === 'ENDED', `${round}: did not end`)
  }

  /** What the two do meanwhile. None of it brings anybody back who has gone. */
  course(random: () => number): { readonly name: string; run(): Promise<void> } {
    const [goes, ends] = random() < 0.5 ? [this.#client, this.#reader] : [this.#reader, this.#client]
    const [before, between] = [random() * 5_000, random() * 5_000]
    const who = goes === this.#client ? 'client' : 'reader'
    const courses = {
      [`the ${who} closes the page`]: () => goes.leave(),
      [`the ${who} falls silent`]: () => goes.fallSilent(),
      [`the ${who} closes the page, the other ends`]: () => this.#goesAndEnds(goes, ends, 'leave', between),
      [`the ${who} falls silent, the other ends`]: () => this.#goesAndEnds(goes, ends, 'fallSilent', between),
      [`the ${who} closes the page and ends`]: () => this.#goesAndEnds(goes, goes, 'leave', between),
      [`the ${who} ends and closes the page`]: () => this.#endsAndGoes(goes),
      [`the ${who} ends`]: () => this.#end(goes),
    }
    const names = Object.keys(courses)
    const name = names[Math.floor(random() * names.length)] ?? ''
    return {
      name: `${name} after ${Math.round(before)} ms and ${Math.round(between)} ms`,
      run: async () => {
        await pause(before)
        await courses[name]?.()
      },
    }
  }

  async #goesAndEnds(goes: Side, ends: Side, how: 'leave' | 'fallSilent', between: number): Promise<void> {
    goes[how]()
    await pause(between)
    await this.#end(ends)
  }

  async #endsAndGoes(side: Side): Promise<void> {
    const ending = this.#end(side)
    // Its words are on their way.
    await pause(20)
    side.leave()
    await ending
  }

  async everybodyLeaves(): Promise<void> {
    this.#client.leave()
    this.#reader.leave()
    await Promise.all(this.#staying)
  }

  /** By whichever node answers; said until it is heard. */
  async #end(side: Side): Promise<void> {
    for (let tries = 0; ; tries++) {
      const ended = await side.ask(END, { id: this.readingId }, tries % 2).catch((error: Error) => error)
      if (!(ended instanceof Error)) return
      if (tries === 200) throw ended
      await pause(100)
    }
  }

  async #until(isSo: (standing: Standing) => boolean, otherwise: string): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const [row] = await this.#house.sql<Standing>(
        'SELECT state, rate * minutes AS charged FROM readings.standing WHERE id = $1',
        [rowId(this.readingId)],
      )
      if (row && isSo(row)) return
      await pause(100)
    }
    throw new Error(`${otherwise}: reading ${this.readingId}`)
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
