import type { Visit } from '../all-pages.ts'
import type { Person } from '../people/person.ts'
import { apiAnswers, keepApiAway } from '../world/api-process.ts'
import { eventually } from '../world/eventually.ts'
import type { Camera } from './camera.ts'

type Pages = [page: string, person: Person, path: string][]

/** Pages of people to whom nothing has happened yet. */
export async function* emptyPages(
  { selene, ines, nobody }: Record<'selene' | 'ines' | 'nobody', Person>,
  camera: Camera,
): AsyncGenerator<Visit> {
  const pages: Pages = [
    ['readers', nobody, '/readers?text=zzzz'],
    ['readers-selene-nightbloom', nobody, '/readers/selene-nightbloom'],
    ['readings-archived', ines, '/readings?stage=archived'],
    ['readings-upcoming', ines, '/readings?stage=upcoming'],
    ['readings-requested', ines, '/readings?stage=requested'],
    ['wallet', ines, '/wallet'],
    ['notifications', ines, '/notifications'],
    ['answers', ines, '/answers'],
    ['desk-reader', selene, '/desk/reader'],
    ['desk-reader-schedule', selene, '/desk/reader/schedule'],
    ['desk-reader-answers', selene, '/desk/reader/answers'],
  ]
  yield* opened(pages, camera)
}

/** Pages that are asked for while the API is away: it is killed again as often as it comes back. */
export async function* withoutApi(
  { theo, mara, nobody }: Record<'theo' | 'mara' | 'nobody', Person>,
  camera: Camera,
): AsyncGenerator<Visit> {
  const pages: Pages = [
    ['home', nobody, '/'],
    ['readers', nobody, '/readers'],
    ['readers-mara-moonwater', nobody, '/readers/mara-moonwater'],
    ['readings-archived', theo, '/readings'],
    ['wallet', theo, '/wallet'],
    ['account', theo, '/account'],
    ['notifications', theo, '/notifications'],
    ['an-appointment', theo, '/appointments/any'],
    ['answers', theo, '/answers'],
    ['answers-new', theo, '/answers/new?template=any'],
    ['answers-one', theo, '/answers/any'],
    ['desk-reader', mara, '/desk/reader'],
    ['desk-reader-schedule', mara, '/desk/reader/schedule'],
    ['desk-reader-answers', mara, '/desk/reader/answers'],
    ['desk-reader-answers-begin', mara, '/desk/reader/answers/any'],
    ['desk-reader-answers-offer', mara, '/desk/reader/answers/offer'],
  ]
  const wanted = pages.filter(([page]) => camera.wants(page))
  if (wanted.length === 0) return
  const comesBack = await takesApiAway()
  try {
    yield* opened(wanted, camera)
  } finally {
    await comesBack()
  }
}

/** Answers by what it comes back. */
export async function takesApiAway(): Promise<() => Promise<void>> {
  const isBack = new AbortController()
  const away = keepApiAway(600, isBack.signal)
  await eventually('the API is away', apiAnswers, answers => !answers)
  return async () => {
    isBack.abort()
    await away
    await eventually('the API is back', apiAnswers, answers => answers, 60)
  }
}

async function* opened(pages: Pages, camera: Camera): AsyncGenerator<Visit> {
  for (const [what, person, path] of pages) {
    if (!camera.wants(what)) continue
    await person.opens(path)
    yield { what, person }
  }
}
