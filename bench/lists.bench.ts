import { HomePageDocument, ReaderPageDocument, ReadersPageDocument } from '../site/src/graphql/generated.ts'
import type { Bench } from './bench.ts'
import type { Question } from './clients/ask.ts'
import { costs } from './cost-of-reads.ts'
import { atMost, type Figure } from './measure/figure.ts'
import { startApi } from './stage/api-process.ts'

const asked = (document: { toString(): string }, variables: Record<string, unknown> = {}): Question => ({
  query: document.toString(),
  variables,
})

/** The lists that the site's pages ask for, in its own documents. Half of the readers are online. */
const LISTS: Record<string, Question> = {
  home: asked(HomePageDocument),
  '/readers': asked(ReadersPageDocument, { first: 20 }),
  '/readers, online now': asked(ReadersPageDocument, { first: 20, filter: { online: true } }),
  'a reader’s profile': asked(ReaderPageDocument, { slug: 'mara-moonwater' }),
}

/** What the site's lists cost, in CPU of the api and of PostgreSQL. */
export const lists: Bench = {
  name: 'lists',
  async run({ stage, world, say }) {
    const { env, apiUrl } = await world()
    const api = await startApi(env, apiUrl)
    try {
      const figures: Figure[] = []
      for (const [what, question] of Object.entries(LISTS)) {
        const { it } = await costs(stage, { it: { of: api, url: apiUrl } }, question)
        say(`${what}: server ${it.server.toFixed(3)} ms, PostgreSQL ${it.postgres.toFixed(3)} ms`)
        const value = it.server + it.postgres
        figures.push({ bench: 'lists', what, value, unit: 'ms CPU', target: atMost(1.2) })
      }
      return figures
    } finally {
      await api.stop()
    }
  },
}
