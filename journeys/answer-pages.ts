import { asksForAnswer, declinesAnswer, deliversAnswer, templates } from './people/answer.ts'
import type { Person } from './people/person.ts'
import { Program } from './people/program.ts'
import type { Visit } from './visit.ts'

/** Answers, from what a reader offers to one that was delivered; Theo has the money for one by then. */
export async function* answerPages(nobody: Person, theo: Person, mara: Person): AsyncGenerator<Visit> {
  const [client, reader] = [await Program.of('theo'), await Program.of('mara')]
  await nobody.opens('/readers/mara-moonwater')
  const asking = await nobody.link(`Ask for “${templates.video.name}”`).getAttribute('href')
  yield await at(nobody, `${asking}`, '/answers/new, a visitor')
  await client.topsUp(60)
  yield await at(theo, `${asking}`, '/answers/new')
  const id = await asksForAnswer(client, 'video')
  yield await at(theo, `/answers/${id}`, '/answers/one')
  yield await at(theo, '/answers', '/answers')
  yield await at(mara, '/desk/reader/answers', '/desk/reader/answers')
  yield await at(mara, '/desk/reader/answers/offer', '/desk/reader/answers/offer')
  yield await at(mara, `/desk/reader/answers/${id}`, '/desk/reader/answers/begin')
  await mara.button('Start answering').click()
  await mara.button('Record a video').waitFor()
  yield { what: '/desk/reader/answers/deliver', person: mara, main: mara.button('Record a video') }
  await declinesAnswer(reader, id)
  const written = await asksForAnswer(client, 'text')
  await deliversAnswer(reader, written, 'They will, in spring.')
  yield await at(theo, `/answers/${written}`, '/answers/delivered')
  yield await at(mara, `/answers/${written}`, '/answers/delivered, its reader')
  for (const each of [client, reader]) each.leaves()
}

async function at(person: Person, path: string, what: string): Promise<Visit> {
  await person.opens(path)
  return { what, person }
}
