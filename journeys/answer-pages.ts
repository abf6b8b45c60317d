import type { Locator } from 'playwright'
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
  yield await at(theo, `${asking}`, '/answers/new', theo.button(/^Ask and set aside/))
  const id = await asksForAnswer(client, 'video')
  yield await at(theo, `/answers/${id}`, '/answers/one', theo.button('Take the request back'))
  yield await at(theo, '/answers', '/answers')
  yield await at(mara, '/desk/reader/answers', '/desk/reader/answers')
  yield await at(mara, '/desk/reader/answers/offer', '/desk/reader/answers/offer', mara.button(/^Save$/))
  const begin = mara.button('Start answering')
  yield await at(mara, `/desk/reader/answers/${id}`, '/desk/reader/answers/begin', begin)
  await begin.click()
  await mara.button('Record a video').waitFor()
  yield { what: '/desk/reader/answers/deliver', person: mara, main: mara.button('Record a video') }
  await declinesAnswer(reader, id)
  const written = await asksForAnswer(client, 'text')
  await deliversAnswer(reader, written, 'They will, in spring.')
  yield await at(theo, `/answers/${written}`, '/answers/delivered')
  yield await at(mara, `/answers/${written}`, '/answers/delivered, its reader')
  for (const each of [client, reader]) each.leaves()
}

async function at(person: Person, path: string, what: string, main?: Locator): Promise<Visit> {
  await person.opens(path)
  return { what, person, main }
}
