import type { APIContext } from 'astro'
import { wordsFor } from '../../graphql/fault.ts'
import {
  AppealRemovalDocument,
  FlagContentDocument,
  type FlagContentInput,
  type FlagReason,
  type ReportedContentQuery,
} from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'
import { reasons } from './reasons.ts'

type Asked = Pick<APIContext, 'request'>
type Reported = NonNullable<ReportedContentQuery['node']>

/** What was typed, to be shown again where it was refused. */
export interface TypedReport {
  readonly reason: FlagReason | null
  readonly words: string
  readonly key: string
}

const keyIn = (form: FormData): string => {
  const key = String(form.get('key') ?? '')
  return /^[\w-]{16,64}$/.test(key) ? key : crypto.randomUUID()
}

export const typedReport = (form: FormData): TypedReport => ({
  reason: reasons.find(reason => reason === form.get('reason')) ?? null,
  words: String(form.get('words') ?? '').slice(0, 4000),
  key: keyIn(form),
})

/** How the api names something by what it is; null of what cannot be reported. */
const namedBy: Readonly<Partial<Record<Reported['__typename'], keyof FlagContentInput>>> = {
  Reader: 'readerId',
  Review: 'reviewId',
  ProductReview: 'productReviewId',
  Product: 'productId',
  StreamMessage: 'streamMessageId',
}

/** What is to be reported, in its own words; null of what cannot be. */
export function quoteOf(node: ReportedContentQuery['node']): string | null {
  if (node?.__typename === 'Reader' || node?.__typename === 'Product') return node.name
  if (node?.__typename === 'Review' || node?.__typename === 'ProductReview') return node.comment
  return node?.__typename === 'StreamMessage' ? node.text : null
}

/** Null: it is reported; else why not. */
export async function postReport(
  context: Asked,
  { __typename, id }: { __typename: Reported['__typename']; id: string },
  { reason, words, key }: TypedReport,
  chooseReason: string,
): Promise<string | null> {
  const name = namedBy[__typename]
  if (reason === null) return chooseReason
  if (!name) return wordsFor(null)
  const input = { [name]: id, reason, words, idempotencyKey: key }
  const answer = await settled(ask(context, FlagContentDocument, { input }))
  if (answer.fault) return wordsFor(answer.fault)
  const { flagContent: result } = answer.data
  return result?.__typename === 'ContentFlagged' ? null : (result?.message ?? wordsFor(null))
}

/** Asks for a second look. Null: it is asked for; else why not. */
export async function postAppeal(context: Asked, form: FormData): Promise<string | null> {
  const removedContentId = String(form.get('removed') ?? '').slice(0, 200)
  const words = String(form.get('words') ?? '').slice(0, 4000)
  const input = { removedContentId, words, idempotencyKey: keyIn(form) }
  const answer = await settled(ask(context, AppealRemovalDocument, { input }))
  if (answer.fault) return wordsFor(answer.fault)
  const { appealRemoval: result } = answer.data
  return result?.__typename === 'RemovedContent' ? null : (result?.message ?? wordsFor(null))
}
