import * as assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { CastName } from '../../api/test/cast.ts'
import { eventually } from '../world/eventually.ts'
import { tokenOf } from '../world/local-world.ts'
import { siteUrl } from '../world/surroundings.ts'
import { paysAt } from './wallet.ts'

type Answer = { status: number; data: Record<string, unknown> | null; errors?: { message: string }[] }

const TAKE_OUT = 'mutation ($sku: String!) { setBasketLine(input: { sku: $sku, count: 0 }) { __typename } }'

/** A third party's program, speaking for somebody of the cast with a bearer token. */
export class Program {
  readonly #token: string
  #sockets: WebSocket[] = []

  static async of(who: CastName): Promise<Program> {
    return new Program(await tokenOf(who))
  }

  private constructor(token: string) {
    this.#token = token
  }

  async asks<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { status, data, errors } = await this.#send(query, variables)
    assert.equal(status, 200, JSON.stringify(errors))
    assert.deepEqual(errors ?? [], [])
    return data as Data
  }

  /** The same question twenty times at once; answers the one answer all of them got. */
  async asksTwentyTimes<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const answers = await Promise.all(Array.from({ length: 20 }, () => this.asks<Data>(query, variables)))
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    return answers[0] as Data
  }

  /** What is in the wallet, in cents. */
  async balance(): Promise<number> {
    const { viewer } = await this.asks<{ viewer: { wallet: { balance: { minor: string } } } }>(
      '{ viewer { wallet { balance { minor } } } }',
    )
    return Number(viewer.wallet.balance.minor)
  }

  /** Another story may have left something in it. */
  async emptiesBasket(): Promise<void> {
    const { basket } = await this.asks<{ basket: { lines: { sku: string }[] } }>(
      '{ basket { lines { sku } } }',
    )
    for (const { sku } of basket.lines) await this.asks(TAKE_OUT, { sku })
  }

  /** Pays by card, and waits until the money is there. */
  async topsUp(dollars: number): Promise<void> {
    const cents = dollars * 100
    const before = await this.balance()
    const variables = { minor: String(cents), key: randomUUID() }
    const { topUp } = await this.asks<{ topUp: { payment: { url: string } } }>(toppingUp, variables)
    await paysAt(topUp.payment.url)
    await eventually(
      'the money in the wallet',
      () => this.balance(),
      now => now === before + cents,
    )
  }

  /** Asks for a chat with a reader, by her slug; answers the reading's id. */
  async rings(slug: string): Promise<string> {
    const variables = { ...(await this.chatWith(slug)), key: randomUUID() }
    const { requestReading } = await this.asks<{ requestReading: { id?: string } }>(requesting, variables)
    assert.ok(requestReading.id, JSON.stringify(requestReading))
    return requestReading.id
  }

  /** Takes a place in the queue of a busy reader; answers the place's id. */
  async waitsFor(slug: string): Promise<string> {
    const variables = { ...(await this.chatWith(slug)), key: randomUUID() }
    const { joinQueue } = await this.asks<{ joinQueue: { id?: string } }>(queueing, variables)
    assert.ok(joinQueue.id, JSON.stringify(joinQueue))
    return joinQueue.id
  }

  /** Waits until so many minutes are charged; by then the API knows that the clock was moved. */
  async isCharged(id: string, minutes: number): Promise<void> {
    await eventually(
      `minute ${minutes} is charged`,
      () => this.asks<Metered>('query ($id: ID!) { reading(id: $id) { meter { minutesCharged } } }', { id }),
      ({ reading }) => reading.meter.minutesCharged === minutes,
    )
  }

  /** Takes a seat in a reading: listens to its events, then joins; answers its page. */
  async sitsDown(readingId: string): Promise<string> {
    const pageSession = randomUUID()
    const socket = new WebSocket(siteUrl.replace('http', 'ws').concat('/graphql'), 'graphql-transport-ws')
    this.#sockets.push(socket)
    const say = (message: object) => socket.send(JSON.stringify(message))
    const heard = new Promise<void>((resolve, reject) => {
      socket.onopen = () => say({ type: 'connection_init', payload: { token: this.#token } })
      socket.onclose = ({ code, reason }) => reject(new Error(`The socket closed: ${code} ${reason}`))
      socket.onmessage = ({ data }) => {
        const { type, payload } = JSON.parse(String(data))
        const variables = { readingId, pageSession }
        if (type === 'connection_ack')
          say({ id: '1', type: 'subscribe', payload: { query: listening, variables } })
        if (type === 'ping') say({ type: 'pong' })
        if (type === 'next' && payload.data?.readingEvents?.pageSession === pageSession) resolve()
        if (type === 'error') reject(new Error(String(data)))
      }
    })
    await heard
    const { joinReading } = await this.asks<{ joinReading: { state?: string } }>(joining, {
      id: readingId,
      pageSession,
    })
    assert.match(joinReading.state ?? '', /CONNECTING|ACTIVE/, JSON.stringify(joinReading))
    return pageSession
  }

  /** A reader and the price of a chat with them, as their page shows it. */
  async chatWith(slug: string): Promise<{ readerId: string; rate: Price }> {
    const asked =
      'query ($slug: String!) { reader(by: { slug: $slug }) { id rates { channel perMinute { minor currency } } } }'
    const { reader } = await this.asks<{ reader: ReaderShown }>(asked, { slug })
    const chat = reader.rates.find(({ channel }) => channel === 'CHAT')
    assert.ok(chat, `${slug} offers no chat`)
    return { readerId: reader.id, rate: chat.perMinute }
  }

  leaves(): void {
    for (const socket of this.#sockets) {
      socket.onclose = null
      socket.close()
    }
  }

  async #send(query: string, variables: Record<string, unknown>): Promise<Answer> {
    const answer = await fetch(new URL('/graphql', siteUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query, variables }),
    })
    return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) }
  }
}

type Price = { minor: string; currency: string }
type ReaderShown = { id: string; rates: { channel: string; perMinute: Price }[] }

const toppingUp = `mutation ($minor: BigInt!, $key: IdempotencyKey!) {
  topUp(input: { amount: { minor: $minor, currency: "USD" }, idempotencyKey: $key }) { __typename ... on TopUp { payment { ... on HostedPayment { url } } } }
}`
const listening = `subscription ($readingId: ID!, $pageSession: String!) {
  readingEvents(readingId: $readingId, pageSession: $pageSession) { __typename ... on SideChanged { pageSession } }
}`
const joining = `mutation ($id: ID!, $pageSession: String!) {
  joinReading(input: { readingId: $id, pageSession: $pageSession }) { __typename ... on Reading { state } }
}`
export const requesting = `mutation ($readerId: ID!, $rate: MoneyInput!, $key: IdempotencyKey!) {
  requestReading(input: { readerId: $readerId, channel: CHAT, ratePerMinute: $rate, idempotencyKey: $key }) {
    __typename ... on Reading { id state } ... on Refusal { message }
  }
}`
const queueing = `mutation ($readerId: ID!, $rate: MoneyInput!, $key: IdempotencyKey!) {
  joinQueue(input: { readerId: $readerId, channel: CHAT, ratePerMinute: $rate, idempotencyKey: $key }) {
    __typename ... on Waiting { id } ... on Refusal { message }
  }
}`

type Metered = { reading: { meter: { minutesCharged: number } } }
