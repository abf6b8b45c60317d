import { randomUUID } from 'node:crypto'
import { type House, pause } from './house.ts'

const GIFT = `mutation ($stream: ID!, $gift: ID!, $key: IdempotencyKey!) {
  sendGift(input: { subject: { streamId: $stream }, giftId: $gift, named: true, idempotencyKey: $key }) { __typename ... on SentGift { id } ... on Refusal { message } }
}`
const WRITE = `mutation ($stream: ID!, $text: String!, $key: IdempotencyKey!) {
  sendStreamMessage(input: { streamId: $stream, text: $text, idempotencyKey: $key }) { __typename ... on StreamMessage { id } ... on Refusal { message } }
}`

interface Answered {
  readonly __typename: string
  readonly id?: string
  readonly message?: string
}

/** A node that does not answer in this time is asked again with the same key, as a page does. */
const LONGEST_ANSWER_MS = 20_000

/** Asks one node over HTTP; throws what the api says, or that it does not answer. */
async function ask<Data>(
  house: House,
  { node, token }: { readonly node: number; readonly token: string },
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await fetch(`${house.urls[node]}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
  })
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] }
  if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? `HTTP ${answer.status}`)
  return data
}

const MOST_TRIES = 300

/** The same request with the same key, by one node and the other by turns, until one answers. */
export async function askUntilAnswered<Data>(
  house: House,
  token: string,
  query: string,
  variables: object = {},
): Promise<Data> {
  for (let tries = 0; ; tries++) {
    const answer = await ask<Data>(house, { node: tries % 2, token }, query, variables).catch(
      (problem: Error) => problem,
    )
    if (!(answer instanceof Error)) return answer
    if (tries === MOST_TRIES) throw answer
    await pause(100)
  }
}

export interface Fallen {
  /** The id of each gift and message that was acknowledged, by its key. */
  readonly gifts: Map<string, string>
  readonly messages: Map<string, string>
}

interface Falling {
  readonly house: House
  readonly stream: string
  readonly gift: string
  readonly tokens: readonly string[]
  readonly random: () => number
}

const AT_ONCE = 3
/** Of what was answered, so much is asked again with its key, as a page does that lost the answer. */
const ASKED_AGAIN = 0.2

/** Gifts and messages of all these people, as fast as they are answered, until `isOver`; answers what was acknowledged. */
export async function rain(falling: Falling, isOver: () => boolean): Promise<Fallen> {
  const fallen: Fallen = { gifts: new Map(), messages: new Map() }
  const { house, stream, gift, random } = falling
  const once = async (token: string, query: string, variables: object, into: Map<string, string>) => {
    const key = randomUUID()
    const asks = () =>
      askUntilAnswered<Record<string, Answered>>(house, token, query, { stream, key, ...variables })
    do {
      const [answered] = Object.values(await asks())
      if (!answered?.id) throw new Error(`refused: ${answered?.message}`)
      const before = into.get(key)
      if (before !== undefined && before !== answered.id) throw new Error(`${key} was carried out twice`)
      into.set(key, answered.id)
    } while (random() < ASKED_AGAIN)
  }
  const person = async (token: string) => {
    while (!isOver()) {
      await once(token, GIFT, { gift }, fallen.gifts)
      await once(token, WRITE, { text: `What a night ${fallen.messages.size}` }, fallen.messages)
      await pause(50)
    }
  }
  await Promise.all(falling.tokens.flatMap(token => Array.from({ length: AT_ONCE }, () => person(token))))
  return fallen
}
