import * as assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Program } from './program.ts'

/** What Mara offers, with the replies that its questions want. */
export const templates = {
  video: { name: 'Three cards on video', replies: ['Work', 'Shall I go?', ''] },
  text: { name: 'A question of love', replies: ['Will they write?'] },
}

/** A client asks Mara for an answer; its id. */
export async function asksForAnswer(client: Program, of: keyof typeof templates): Promise<string> {
  const { name, replies } = templates[of]
  const { reader } = await client.asks<Offered>(offered)
  const template = reader.answerTemplates.find(each => each.name === name)
  const input = {
    answerTemplateId: template?.id,
    replies,
    price: template?.price,
    promisedMinutes: template?.promisedMinutes,
    idempotencyKey: randomUUID(),
  }
  const { requestAnswer } = await client.asks<{ requestAnswer: { id?: string } }>(requesting, { input })
  assert.ok(requestAnswer.id, JSON.stringify(requestAnswer))
  return requestAnswer.id
}

export const beginsAnswer = (reader: Program, id: string) =>
  reader.asks('mutation ($id: ID!) { beginAnswer(id: $id) { __typename } }', { id })

export const declinesAnswer = (reader: Program, id: string) =>
  reader.asks('mutation ($id: ID!) { declineAnswer(id: $id) { __typename } }', { id })

/** Of one that is a text. */
export const deliversAnswer = (reader: Program, answerId: string, text: string) =>
  reader.asks('mutation ($input: DeliverAnswerInput!) { deliverAnswer(input: $input) { __typename } }', {
    input: { answerId, text, idempotencyKey: randomUUID() },
  })

export const asksAboutAnswer = (client: Program, answerId: string, text: string) =>
  client.asks('mutation ($input: ClarificationInput!) { askClarification(input: $input) { __typename } }', {
    input: { answerId, text, idempotencyKey: randomUUID() },
  })

export const disputesAnswer = (client: Program, answerId: string, comment: string) =>
  client.asks('mutation ($input: DisputeAnswerInput!) { disputeAnswer(input: $input) { __typename } }', {
    input: { answerId, reason: 'OTHER', comment, idempotencyKey: randomUUID() },
  })

interface Offered {
  reader: {
    answerTemplates: {
      id: string
      name: string
      promisedMinutes: number
      price: { minor: string; currency: string }
    }[]
  }
}
const offered = `{ reader(by: { slug: "mara-moonwater" }) { answerTemplates { id name promisedMinutes price { minor currency } } } }`
const requesting =
  'mutation ($input: RequestAnswerInput!) { requestAnswer(input: $input) { ... on Answer { id } ... on Refusal { message } } }'
