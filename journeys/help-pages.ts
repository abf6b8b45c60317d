import type { Person } from './people/person.ts'
import type { Visit } from './visit.ts'

type Everybody = Record<'nobody' | 'theo', Person>

/** The help centre, as a visitor and as somebody who asked. */
export async function* helpPages({ nobody, theo }: Everybody): AsyncGenerator<Visit> {
  yield await opened(nobody, 'help', '/help', 'Search')
  yield await opened(nobody, 'help found', '/help?text=refund', 'Search')
  yield await opened(nobody, 'help answer', '/help/top-up', 'Yes')
  yield await opened(nobody, 'help ask as a visitor', '/help/ask', 'Email me the link')
  yield await opened(nobody, 'help confirm', '/help/confirm/none', 'Send my question')
  yield await opened(theo, 'help ask', '/help/ask', 'Send')
  await theo.page.getByLabel('In a few words').fill('Where is my receipt?')
  await theo.page.getByLabel('What happened?').fill('I cannot find the receipt of yesterday’s reading.')
  await theo.button('Send').click()
  await theo.arrivesAt('**/help/tickets/*')
  yield { what: 'help ticket', person: theo, main: theo.button('Send') }
  await theo.opens('/help/tickets')
  yield { what: 'help tickets', person: theo, main: theo.link('Ask us').first() }
}

async function opened(person: Person, what: string, path: string, button: string): Promise<Visit> {
  await person.opens(path)
  return { what, person, main: person.page.getByRole('main').getByRole('button', { name: button }) }
}
