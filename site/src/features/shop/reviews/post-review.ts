import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { ReviewProductDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'

type Asked = Pick<APIContext, 'request'>

/** What was typed, to be shown again where it was refused. */
export type TypedReview = { stars: number | null; comment: string; key: string }

export const typedReview = (form: FormData): TypedReview => {
  const [stars, key] = [Number(form.get('stars')), String(form.get('key') ?? '')]
  return {
    stars: Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : null,
    comment: String(form.get('comment') ?? '').slice(0, 4000),
    key: /^[\w-]{16,64}$/.test(key) ? key : crypto.randomUUID(),
  }
}

/** Null: the review is written; else why not. */
export async function postReview(
  context: Asked,
  productId: string,
  { stars, comment, key }: TypedReview,
  chooseStars: string,
): Promise<string | null> {
  if (stars === null) return chooseStars
  const input = { productId, stars, comment, idempotencyKey: key }
  const answer = await settled(ask(context, ReviewProductDocument, { input }))
  if (answer.fault) return wordsFor(answer.fault)
  const { reviewProduct: result } = answer.data
  return result?.__typename === 'ProductReview' ? null : (result?.message ?? wordsFor(null))
}
