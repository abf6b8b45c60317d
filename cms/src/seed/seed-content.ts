import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { noonOf } from '../content/one-a-day.ts'
import type { ArticleSeed } from './content/article-seed.ts'
import { articlesFirst } from './content/articles-first.ts'
import { articlesSecond } from './content/articles-second.ts'
import { articlesThird } from './content/articles-third.ts'
import { type HoroscopeSeed, horoscopesFor } from './content/horoscope-seed.ts'
import { picture } from './picture.ts'
import { idOf, idsBySlug } from './present.ts'
import { richText } from './rich-text.ts'

export const articles: readonly ArticleSeed[] = [...articlesFirst, ...articlesSecond, ...articlesThird]

const DAY_MS = 86_400_000

/** Articles of the house; what staff wrote since stays. */
export async function seedArticles(payload: Payload, config: CmsConfig): Promise<void> {
  const present = await idsBySlug(payload, 'articles')
  const brands = await idsBySlug(payload, 'brands')
  for (const article of articles) {
    const { slug, alt, focus } = article
    const cover = await picture(payload, config, { name: `article-${slug}`, kind: 'cover', alt, focus })
    if (!present.has(slug)) await seedArticle(payload, article, cover, brands)
  }
}

async function seedArticle(
  payload: Payload,
  { slug, topics, brand, daysAgo, en, es }: ArticleSeed,
  cover: string,
  brands: Map<string, string>,
): Promise<void> {
  const collection = 'articles'
  const shared = {
    slug,
    topics,
    cover,
    brands: brand ? [idOf(brands, brand)] : [],
    publishedAt: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
  }
  const wordsOf = ({ title, summary, text }: ArticleSeed['en']) => ({
    title,
    summary,
    body: richText(text),
    _status: 'published' as const,
  })
  const data = { ...shared, ...wordsOf(en) }
  const { id } = await payload.create({ collection, locale: 'en', depth: 0, data })
  await payload.update({ collection, id, locale: 'es', depth: 0, data: wordsOf(es) })
}

/** So many days from today have a horoscope for each sign. */
const DAYS = 14

/** Horoscopes of the coming days, for laptops and tests: an installation's own are written by its editors. */
export async function seedHoroscopes(payload: Payload): Promise<void> {
  for (let at = 0; at < DAYS; at++) {
    const day = new Date(Date.now() + at * DAY_MS).toISOString().slice(0, 10)
    await seedDay(payload, day)
  }
}

async function seedDay(payload: Payload, day: string): Promise<void> {
  const collection = 'horoscopes'
  const { docs } = await payload.find({
    collection,
    where: { day: { equals: noonOf(day) } },
    pagination: false,
    depth: 0,
    select: { sign: true },
  })
  const present = new Set(docs.map(({ sign }) => sign))
  const missing = horoscopesFor(day).filter(({ sign }) => !present.has(sign))
  for (const horoscope of missing) await seedHoroscope(payload, day, horoscope)
}

/** Written as Payload itself writes it, both languages at once and without hooks: by its operations, the seeds of two weeks take minutes. */
async function seedHoroscope(payload: Payload, day: string, { sign, en, es }: HoroscopeSeed): Promise<void> {
  const now = new Date().toISOString()
  const versionData = {
    day: noonOf(day),
    sign,
    body: { en: richText(en), es: richText(es) },
    archived: false,
    _status: 'published',
    createdAt: now,
    updatedAt: now,
  }
  const { id: parent } = await payload.db.create({ collection: 'horoscopes', data: { ...versionData } })
  await payload.db.createVersion({
    collectionSlug: 'horoscopes',
    parent,
    versionData,
    autosave: false,
    createdAt: now,
    updatedAt: now,
    returning: false,
  })
}
