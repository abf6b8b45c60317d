import type { Person } from './people/person.ts'
import type { Visit } from './visit.ts'

/** Articles and horoscopes, as a visitor reads them. */
export async function* articlePages(nobody: Person): AsyncGenerator<Visit> {
  const opened = async (what: string, path: string): Promise<Visit> => {
    await nobody.opens(path)
    return { what, person: nobody, main: nobody.page.getByRole('main').getByRole('link').first() }
  }
  yield await opened('articles', '/articles')
  yield await opened('articles on a topic', '/articles?topic=life-path')
  yield await opened('an article', '/articles/what-to-ask-in-your-first-reading')
  yield await opened('horoscopes', '/horoscopes')
  yield await opened('the horoscope of a sign', '/horoscopes/leo')
  yield await opened('the horoscope of tomorrow', '/horoscopes/pisces?day=tomorrow')
}
