import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { SetBasketLineDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { basketToken, storeBasketCount, storeBasketToken } from './basket-cookie.ts'

const longestSku = 64

/** What becomes of a form that says how many of something are to be in the basket: null when it is so, else why not. */
export async function postLine(
  context: Pick<APIContext, 'request' | 'cookies'>,
  isSignedIn: boolean,
): Promise<string | null> {
  const form = await context.request.formData()
  const [sku, count] = [String(form.get('sku') ?? '').slice(0, longestSku), Number(form.get('count') ?? 1)]
  const token = isSignedIn ? null : basketToken(context.cookies)
  const input = { sku, count: Number.isSafeInteger(count) ? count : 1, basketToken: token }
  const answer = await settled(ask(context, SetBasketLineDocument, { input }))
  if (answer.fault) return wordsFor(answer.fault)
  const { setBasketLine: result } = answer.data
  if (result?.__typename !== 'Basket') return result?.message ?? wordsFor(null)
  if (!isSignedIn) {
    storeBasketToken(context.cookies, result.token)
    storeBasketCount(context.cookies, result.count)
  }
  return null
}
