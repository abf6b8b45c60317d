import type { Person } from './people/person.ts'
import { Program } from './people/program.ts'
import type { Visit } from './visit.ts'

/** Answers, from what a reader offers to one that was delivered; Theo has the money for one by then. */
export async function* answerPages(nobody: Person, theo: Person, mara: Person): AsyncGenerator<Visit> {
  const [client, reader] = [await Program.of('theo'), await Program.of('mara')]
  await nobody.opens('/readers/mara-moonwater')
  const asking = await nobody.link('Ask for “Three cards on video”').getAttribute('href')
  yield await at(nobody, `${asking}`, '/answers/new, a visitor')
  await client.topsUp(60)
  yield await at(theo, `${asking}`, '/answers/new')
  const id = await asksFor(client, 'Three cards on video', ['Work', 'Shall I go?', ''])
  yield await at(theo, `/answers/${id}`, '/answers/one')
  yield await at(theo, '/answers', '/answers')
  yield await at(mara, '/desk/reader/answers', '/desk/reader/answers')
  yield await at(mara, '/desk/reader/answers/offer', '/desk/reader/answers/offer')
  yield await at(mara, `/desk/reader/answers/${id}`, '/desk/reader/answers/begin')
  await mara.button('Start answering').click()
  await mara.button('Record a video').waitFor()
  yield { what: '/desk/reader/answers/deliver', person: mara, main: mara.button('Record a video') }
  await reader.asks('mutation ($id: ID!) { declineAnswer(id: $id) { __typename } }', { id })
  const written = await asksFor(client, 'A question of love', ['Will they write?'])
  const input = { answerId: written, text: 'They will, in spring.', idempotencyKey: crypto.randomUUID() }
  await reader.asks(delivering, { input })
  yield await at(theo, `/answers/${written}`, '/answers/delivered')
  yield await at(mara, `/answers/${written}`, '/answers/delivered, its reader')
  for (const each of [client, reader]) each.leaves()
}

async function asksFor(client: Program, name: string, replies: string[]): Promise<string> {
  const { reader } = await client.asks<Offered>(offered)
  const template = reader.answerTemplates.find(each => each.name === name)
  const input = {
    answerTemplateId: template?.id,
    replies,
    price: template?.price,
    promisedMinutes: template?.promisedMinutes,
    idempotencyKey: crypto.randomUUID(),
  }
  return (await client.asks<{ requestAnswer: { id: string } }>(requesting, { input })).requestAnswer.id
}

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
  'mutation ($input: RequestAnswerInput!) { requestAnswer(input: $input) { ... on Answer { id } } }'
const delivering = 'mutation ($input: DeliverAnswerInput!) { deliverAnswer(input: $input) { __typename } }'

async function at(person: Person, path: string, what: string): Promise<Visit> {
  await person.opens(path)
  return { what, person }
}
