import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import {
  AddWishDocument,
  BasketPageDocument,
  RemoveWishDocument,
  SetBasketLineDocument,
} from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'

type Asked = Pick<APIContext, 'request'>

/** What becomes of a heart: null when it is so, else why not. */
export async function postWish(context: Asked, form: FormData): Promise<string | null> {
  const id = String(form.get('product') ?? '').slice(0, 200)
  if (form.get('do') === 'move') return moveToBasket(context, id, String(form.get('sku') ?? '').slice(0, 64))
  if (form.get('do') === 'remove') return remove(context, id)
  const added = await settled(ask(context, AddWishDocument, { id }))
  if (added.fault) return wordsFor(added.fault)
  const { addWish: result } = added.data
  return result?.__typename === 'Product' ? null : (result?.message ?? wordsFor(null))
}

async function remove(context: Asked, id: string): Promise<string | null> {
  const removed = await settled(ask(context, RemoveWishDocument, { id }))
  return removed.fault ? wordsFor(removed.fault) : null
}

/** What is in the basket already stays as it is there. */
async function moveToBasket(context: Asked, id: string, sku: string): Promise<string | null> {
  const before = await settled(ask(context, BasketPageDocument, { token: null }))
  if (before.fault) return wordsFor(before.fault)
  if (!before.data.basket?.lines.some(line => line.sku === sku)) {
    const input = { sku, count: 1, basketToken: null }
    const put = await settled(ask(context, SetBasketLineDocument, { input }))
    if (put.fault) return wordsFor(put.fault)
    const { setBasketLine: result } = put.data
    if (result?.__typename !== 'Basket') return result?.message ?? wordsFor(null)
  }
  return remove(context, id)
}
