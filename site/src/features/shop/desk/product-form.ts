import type { APIContext } from 'astro'
import { faultOf, wordsFor } from '../../../graphql/fault.ts'
import {
  type OwnProductPartsFragment,
  type ProductKind,
  SaveOwnProductDocument,
  SendOwnProductDocument,
} from '../../../graphql/generated.ts'
import { ask, sendFile } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { amountOf, typedOf } from '../../../ui/format/typed-price.ts'

type Asked = Pick<APIContext, 'request'>

/** A reader's price is money, whatever the brand's wallet shows. */
const inMoney = { kind: 'MONEY' } as const
export const mostPictures = 6

/** What the form holds, as typed. */
export type ProductForm = {
  name: string
  words: string
  kind: ProductKind
  price: string
  grams: string
  key: string
}

export const formOf = (product: OwnProductPartsFragment | null): ProductForm => ({
  name: product?.name ?? '',
  words: product?.words ?? '',
  kind: product?.kind ?? 'PHYSICAL',
  price: product ? typedOf(product.price, inMoney) : '',
  grams: product?.grams ? String(product.grams) : '',
  key: crypto.randomUUID(),
})

export function sentProduct(sent: FormData): ProductForm {
  const text = (name: string, most: number) => String(sent.get(name) ?? '').slice(0, most)
  const key = text('key', 64)
  return {
    name: text('name', 200),
    words: text('words', 8000),
    kind: sent.get('kind') === 'DIGITAL' ? 'DIGITAL' : 'PHYSICAL',
    price: text('price', 20),
    grams: text('grams', 10),
    key: /^[\w-]{16,64}$/.test(key) ? key : crypto.randomUUID(),
  }
}

/** Files that were chosen; an empty field is one without bytes. */
const filesIn = (sent: FormData): File[] =>
  sent.getAll('pictures').filter((each): each is File => each instanceof File && each.size > 0)

type Saved = { id: string } | { problem: string }

/** Saves what the form says; new pictures are uploaded first, and are all of its pictures then. */
export async function saveProduct(
  context: Asked,
  form: ProductForm,
  sent: FormData,
  ownProductId: string | null,
  words: { price: string },
): Promise<Saved> {
  const price = amountOf(form.price, inMoney)
  if (!price) return { problem: words.price }
  const uploads = await upload(context, filesIn(sent).slice(0, mostPictures), form.key)
  if (!Array.isArray(uploads)) return uploads
  const input = {
    ...{ ownProductId, name: form.name, words: form.words, kind: form.kind, price },
    grams: form.kind === 'PHYSICAL' ? Math.trunc(Number(form.grams)) || null : null,
    pictureUploads: uploads.length > 0 ? uploads : null,
    idempotencyKey: form.key,
  }
  const answer = await settled(ask(context, SaveOwnProductDocument, { input }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { saveOwnProduct: result } = answer.data
  return result?.__typename === 'OwnProduct' ? result : { problem: result?.message ?? wordsFor(null) }
}

async function upload(
  context: Asked,
  files: readonly File[],
  key: string,
): Promise<string[] | { problem: string }> {
  const ids: string[] = []
  for (const [place, file] of files.entries()) {
    const answer = await settled(sendFile(context, file, `${key}-${place}`))
    if (answer.fault) return { problem: wordsFor(answer.fault) }
    if ('errors' in answer.data) return { problem: wordsFor(faultOf(answer.data.errors)) }
    ids.push(answer.data.upload)
  }
  return ids
}

/** Null: it is with staff; else why not. */
export async function sendProduct(context: Asked, id: string): Promise<string | null> {
  const answer = await settled(ask(context, SendOwnProductDocument, { id }))
  return answer.fault ? wordsFor(answer.fault) : null
}
