import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { CancelOrderDocument, RequestReturnDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { m } from '../../../messages/index.ts'

type Context = Pick<APIContext, 'request'>

export interface Refused {
  readonly problem: string
  /** Why something is to be sent back, as it was written; null: the form was another. */
  readonly written: string | null
}

/** What becomes of a form on the page of an order, to cancel it or to send something back: null when it is so, else why not. */
export async function postOrder(context: Context, id: string): Promise<Refused | null> {
  const form = await context.request.formData()
  const isReturn = form.get('intent') === 'return'
  const problem = isReturn ? await sendBack(context, id, form) : await cancel(context, id)
  return problem === null ? null : { problem, written: isReturn ? reasonIn(form) : null }
}

async function cancel(context: Context, id: string): Promise<string | null> {
  const answer = await settled(ask(context, CancelOrderDocument, { id }))
  if (answer.fault) return wordsFor(answer.fault)
  const { cancelOrder: result } = answer.data
  return result?.__typename === 'Order' ? null : (result?.message ?? wordsFor(null))
}

async function sendBack(context: Context, orderId: string, form: FormData): Promise<string | null> {
  const [lines, reason] = [piecesIn(form), reasonIn(form)]
  if (lines.length === 0) return m['shop.return.nothing']()
  if (reason === '') return m['shop.return.noReason']()
  const input = { orderId, lines, reason, idempotencyKey: String(form.get('key') ?? '') }
  const answer = await settled(ask(context, RequestReturnDocument, { input }))
  if (answer.fault) return wordsFor(answer.fault)
  const { requestReturn: result } = answer.data
  return result?.__typename === 'OrderReturn' ? null : (result?.message ?? wordsFor(null))
}

const reasonIn = (form: FormData): string => String(form.get('reason') ?? '').trim()
const field = 'count:'

/** How many of each line, as the form has them; lines of which none is sent back are left out. */
export const piecesIn = (form: FormData): { orderLineId: string; count: number }[] =>
  [...form].flatMap(([name, value]) => {
    const count = Number(value)
    const isSome = name.startsWith(field) && Number.isSafeInteger(count) && count > 0
    return isSome ? [{ orderLineId: name.slice(field.length), count }] : []
  })
