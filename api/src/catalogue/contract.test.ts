import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { Statement } from '../foundation/database/database.ts'
import { ARTICLE_DRAFT } from './articles/article-draft.ts'
import { ARTICLE_BODIES, ARTICLES } from './articles/article-rows.ts'
import { ATTRIBUTES, TOPICS } from './attributes.ts'
import { BRANDS } from './brand.ts'
import { HOROSCOPE_DRAFT, HOROSCOPES } from './horoscopes/horoscopes.ts'
import { CREDIT_PACKAGES } from './packages/credit-packages.ts'
import { HELP_ARTICLES } from './pages/help-article.ts'
import { LEGAL_DOCUMENTS } from './pages/legal-document.ts'
import { OPTION_VALUES } from './products/option-value.ts'
import { PRODUCT_CATEGORIES } from './products/product-category.ts'
import { PRODUCT_DRAFT } from './products/product-draft.ts'
import { PRODUCT_RATINGS } from './products/product-rating.ts'
import { PRODUCTS } from './products/product-rows.ts'
import { PICTURES, PROPOSALS } from './products/proposals.ts'
import { READS } from './readers.store.ts'
import { RATINGS } from './search/ratings.ts'
import { CARRIERS } from './terms/carriers.ts'
import { DISCOUNT_CODES } from './terms/discount-codes.ts'
import { MODERATION_RULES } from './terms/moderation-rules.ts'
import { NOTIFICATION_TEMPLATES } from './terms/notification-templates.ts'
import { POLICIES } from './terms/policies.ts'
import { SHIPPING_ZONES } from './terms/shipping-zones.ts'
import { TAXES } from './terms/taxes.ts'

const { story, run } = stories('the contract with the tables of the cms')
const reads = [
  ...READS,
  ARTICLES,
  ARTICLE_BODIES,
  ARTICLE_DRAFT,
  HOROSCOPES,
  HOROSCOPE_DRAFT,
  ATTRIBUTES,
  TOPICS,
  BRANDS,
  POLICIES,
  RATINGS,
  PICTURES,
  PROPOSALS,
  PRODUCT_DRAFT,
  PRODUCT_RATINGS,
  LEGAL_DOCUMENTS,
  HELP_ARTICLES,
  NOTIFICATION_TEMPLATES,
  MODERATION_RULES,
  OPTION_VALUES,
  PRODUCT_CATEGORIES,
  PRODUCTS,
  DISCOUNT_CODES,
  SHIPPING_ZONES,
  CARRIERS,
  TAXES,
  CREDIT_PACKAGES,
]

story('every read is possible on the migrated tables, as the api’s own role', async ({ database }) => {
  const api = await connect(database.url)
  try {
    await api.query('BEGIN')
    assert.equal(await impossible(api), [])
  } finally {
    await api.end()
  }
})

/** A sample of what the reads lean on, columns of every table that stands behind them. */
const columns = [
  ['readers', 'tagline'],
  ['readers', 'rates_chat'],
  ['readers', 'subject'],
  ['readers', 'archived'],
  ['readers_texts', 'text'],
  ['readers_topics', 'value'],
  ['readers_rels', 'attributes_id'],
  ['shown_readers', 'shown'],
  ['attributes', 'kind'],
  ['media', 'width'],
  ['media', 'sizes_w96_url'],
  ['brands', 'wallet_unit'],
  ['brands_texts', 'text'],
  ['brands_locales', 'tagline'],
  ['attributes_locales', 'name'],
  ['notification_templates', 'channel'],
  ['notification_templates_locales', 'subject'],
  ['policies', 'ring_seconds'],
  ['packages', 'bonus_minor'],
  ['packages_locales', 'name'],
  ['packages_rels', 'brands_id'],
] as const

for (const [table, column] of columns) {
  story(`a cms migration that drops ${table}.${column} is noticed`, async ({ database }) => {
    const owner = await connect(database.adminUrl)
    try {
      await owner.query('BEGIN')
      const dropping = owner.query(`ALTER TABLE cms.${table} DROP COLUMN ${column}`)
      const refused = await dropping.then(
        () => null,
        (error: Error) => error.message,
      )
      // What a reader's row is made of cannot even be dropped; what is read as it stands is missed.
      if (refused) assert.match(refused, /other objects depend on it/)
      else assert.ok((await impossible(owner)).length > 0)
    } finally {
      await owner.query('ROLLBACK')
      await owner.end()
    }
  })
}

story('nothing but reading is granted', async ({ database }) => {
  const api = await connect(database.url)
  const { rows } = await api.query(
    `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'cms'::regnamespace AND c.relkind = 'r'
       AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`,
  )
  assert.equal(rows, [])
  await api.end()
})

/** The reads PostgreSQL cannot even plan, with its reason. */
async function impossible(client: pg.Client): Promise<string[]> {
  const failures: string[] = []
  for (const { name, text } of reads) {
    const reason = await planned(client, { name, text })
    if (reason) failures.push(`${name}: ${reason}`)
  }
  return failures
}

async function planned(client: pg.Client, { name, text }: Statement): Promise<string | null> {
  await client.query('SAVEPOINT before')
  const reason = await client.query(`PREPARE "${name}" AS ${text}`).then(
    () => null,
    (error: Error) => error.message,
  )
  await client.query('ROLLBACK TO before')
  if (reason === null) await client.query(`DEALLOCATE "${name}"`)
  return reason
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

run()
