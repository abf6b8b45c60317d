import 'reflect-metadata'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { Entry } from './search-index.ts'
import { likest, similarReaders } from './similar-readers.ts'

const { story, run } = stories('similar readers')

const entry = (id: string, attributes: string, over: Partial<Entry> = {}): Entry => ({
  id,
  subject: id,
  slug: id,
  name: id,
  order: id,
  rates: {},
  attributes: attributes.split(' ').map(slug => ({ id: slug, slug, name: slug, kind: 'TOOL' as const })),
  topics: [],
  languages: ['en'],
  location: [],
  readingSince: null,
  createdAt: 0,
  ...over,
})
const equal = () => [0, 0] as const

story('share attributes, and rare ones count for more', async () => {
  const mara = entry('mara', 'tarot runes')
  const all = [mara, entry('a', 'tarot'), entry('b', 'runes'), entry('c', 'tarot'), entry('d', 'tea')]
  assert.equal(likest(mara, all, 9, equal), ['b', 'a', 'c'])
  assert.equal(likest(mara, all, 1, equal), ['b'])
})

story('share a language; a shared topic decides among equals, then who can be reached', async () => {
  const mara = entry('mara', 'tarot', { topics: ['Love'] })
  const all = [
    mara,
    entry('a', 'tarot', { languages: ['fr'] }),
    entry('b', 'tarot'),
    entry('c', 'tarot', { topics: ['Love'] }),
    entry('d', 'tarot'),
  ]
  assert.equal(
    likest(mara, all, 9, ({ id }) => [id === 'd' ? 0 : 1, 0]),
    ['c', 'd', 'b'],
  )
})

story('are published readers, the reader not among them', async ({ app, mara }) => {
  const found = await similarReaders(app, mara.readerId, 4)
  assert.is(found.length, 4)
  assert.not.ok(found.some(({ id }) => id === mara.readerId))
  const own = new Set(['tarot', 'oracle-cards', 'crystals', 'clairvoyance', 'empathy', 'gentle'])
  for (const { attributes } of found) assert.ok(attributes.some(({ slug }) => own.has(slug)))
})

run()
