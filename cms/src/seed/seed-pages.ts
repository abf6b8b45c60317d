import type { Payload } from 'payload'
import { guidelines } from './pages/guidelines.ts'
import { helpAccount } from './pages/help-account.ts'
import { helpForReaders } from './pages/help-for-readers.ts'
import { helpMoney } from './pages/help-money.ts'
import { helpPrivacy } from './pages/help-privacy.ts'
import { helpShop } from './pages/help-shop.ts'
import { helpStart } from './pages/help-start.ts'
import type { ArticleSeed, DocumentSeed } from './pages/page-seed.ts'
import { cookies, privacy } from './pages/privacy.ts'
import { terms } from './pages/terms.ts'
import { idsBySlug } from './present.ts'
import { richText } from './rich-text.ts'

const helpArticles: readonly ArticleSeed[] = [
  ...helpStart,
  ...helpMoney,
  ...helpShop,
  ...helpAccount,
  ...helpPrivacy,
  ...helpForReaders,
]
const documents: readonly DocumentSeed[] = [terms, privacy, cookies, guidelines]

/** The first version of each document, and the first help articles; what staff wrote since stays. */
export async function seedPages(payload: Payload): Promise<void> {
  for (const document of documents) await seedDocument(payload, document)
  const present = await idsBySlug(payload, 'help-articles')
  for (const article of helpArticles) if (!present.has(article.slug)) await seedArticle(payload, article)
}

async function seedDocument(payload: Payload, { kind, mustBeAccepted, en, es }: DocumentSeed): Promise<void> {
  const collection = 'legal-documents'
  const { totalDocs } = await payload.count({ collection, where: { kind: { equals: kind } } })
  if (totalDocs > 0) return
  const { id } = await payload.create({
    collection,
    locale: 'en',
    data: { kind, mustBeAccepted, title: en.title, body: richText(en.text) },
  })
  await payload.update({ collection, id, locale: 'es', data: { title: es.title, body: richText(es.text) } })
  await payload.update({ collection, id, locale: 'en', data: { published: true } })
}

async function seedArticle(
  payload: Payload,
  { slug, category, audience = 'EVERYONE', place, en, es }: ArticleSeed,
): Promise<void> {
  const collection = 'help-articles'
  const { id } = await payload.create({
    collection,
    locale: 'en',
    data: { slug, category, audience, place, title: en.title, body: richText(en.text), _status: 'published' },
  })
  const spanish = { title: es.title, body: richText(es.text), _status: 'published' as const }
  await payload.update({ collection, id, locale: 'es', data: spanish })
}
