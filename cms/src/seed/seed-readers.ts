import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { slugOf } from '../slug.ts'
import { picture } from './picture.ts'
import { idOf, idsBySlug } from './present.ts'
import type { ReaderSeed } from './world/reader-seed.ts'
import { readers } from './world/readers.ts'

export async function seedReaders(payload: Payload, config: CmsConfig): Promise<void> {
  const present = await idsBySlug(payload, 'readers')
  const attributes = await idsBySlug(payload, 'attributes')
  await inPairs(readers, async seed => {
    const slug = slugOf(seed.name)
    const [emblem, background] = await pictures(payload, config, seed)
    if (present.has(slug)) return
    const { attributes: tagged, ...reader } = seed
    await payload.create({
      collection: 'readers',
      data: {
        ...reader,
        // Somebody stands behind every reader, though only the cast can sign in.
        subject: reader.subject ?? `user_${slug.replaceAll('-', '')}`,
        slug,
        attributes: tagged.map(name => idOf(attributes, slugOf(name))),
        picture: emblem,
        background,
        _status: 'published',
      },
    })
  })
}

async function pictures(
  payload: Payload,
  config: CmsConfig,
  { name }: ReaderSeed,
): Promise<[string, string]> {
  const slug = slugOf(name)
  const alt = `An emblem drawn for ${name}`
  return [
    await picture(payload, config, { name: slug, kind: 'emblem', alt }),
    await picture(payload, config, {
      name: slug,
      kind: 'background',
      alt: `A night sky drawn for ${name}`,
    }),
  ]
}

/** Two at a time: one reads while the other writes. */
async function inPairs<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item)
  }
  await Promise.all([worker(), worker()])
}
