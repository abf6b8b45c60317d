import type { Config } from '../../config.ts'
import { insideTransaction } from '../../foundation/database/inside-transaction.ts'
import { blocksOf } from './words-as-blocks.ts'

/** What a reader wants to sell. */
export interface ProductToSend {
  /** Ours of it: sent again under the same, it is the same product. */
  readonly key: string
  readonly round: number
  readonly profileId: string
  readonly name: string
  readonly words: string
  readonly kind: 'PHYSICAL' | 'DIGITAL'
  /** Minor units. */
  readonly price: bigint
  readonly grams: number | null
  /** Of the cms. */
  readonly pictures: readonly string[]
}

interface Doc {
  readonly id: string
  readonly proposal?: { readonly round?: number | null } | null
  readonly variants?: readonly Record<string, unknown>[] | null
}

const PATIENCE_MS = 20_000
const LANGUAGES = ['en', 'es'] as const

/**
 * Sends it to staff as a draft through Payload's REST API as the service account, so that its hooks and versions run. What is on
 * sale of it stays as it is. Sent twice, it is one product. Returns its id.
 */
export async function sendProduct({ cms }: Pick<Config, 'cms'>, product: ProductToSend): Promise<string> {
  if (insideTransaction())
    throw new Error('A product was sent inside a database transaction: commit first, then send.')
  const ask = async <Answer>(path: string, method = 'GET', data?: object): Promise<Answer> => {
    const response = await fetch(new URL(path, cms.url), {
      method,
      headers: { authorization: `staff API-Key ${cms.serviceKey}`, 'content-type': 'application/json' },
      ...(data && { body: JSON.stringify(data) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok)
      throw new Error(
        `The cms did not take a product: ${response.status} ${(await response.text()).slice(0, 300)}`,
      )
    return (await response.json()) as Answer
  }
  const { key, round, profileId, name } = product
  const query = `where[proposal.key][equals]=${key}&draft=true&depth=0&limit=1`
  const [known] = (await ask<{ docs: Doc[] }>(`/api/products?${query}`)).docs
  const proposal = { key, round }
  const fields = fieldsOf(product, known)
  const id =
    known?.id ??
    (
      await ask<{ doc: Doc }>('/api/products?draft=true&depth=0&locale=en', 'POST', {
        ...fields,
        ...{ proposal, slug: slugOf(name, key), reader: profileId },
      })
    ).doc.id
  // Its words are the same in each language until staff translate them.
  for (const language of LANGUAGES.slice(known ? 0 : 1))
    await ask(`/api/products/${id}?draft=true&depth=0&locale=${language}`, 'PATCH', { ...fields, proposal })
  return id
}

/** Where staff made several variants of it, they and their prices stay as they are. */
function fieldsOf(
  { name, words, kind, price, grams, pictures: images, key }: ProductToSend,
  known: Doc | undefined,
): object {
  const own = known?.variants ?? []
  const [variant = { sku: skuOf(key) }] = own
  const variants = [{ ...variant, priceMinor: Number(price), weightGrams: grams }]
  return { name, description: blocksOf(words), kind, images, ...(own.length < 2 && { variants }) }
}

const tailOf = (key: string): string => key.replaceAll('-', '').slice(-12)

const skuOf = (key: string): string => `R-${tailOf(key).toUpperCase()}`

function slugOf(name: string, key: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return [plain.slice(0, 40).replace(/-$/, ''), tailOf(key)].filter(Boolean).join('-')
}
