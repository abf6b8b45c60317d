import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { FreeSlotsDocument, RedeemVoucherDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { m } from '../../../messages/index.ts'

type Context = Pick<APIContext, 'request'>

const dayMs = 24 * 60 * 60 * 1000
const days = 3
/** More are no choice but a list. */
const most = 48

/** Free times of some days from a moment on, or from the first free one; null: there are none soon. */
export async function slotsFrom(
  context: Context,
  reader: { id: string; nextSlot?: string | null },
  minutes: number,
  asked: string | null,
): Promise<{ startsAt: readonly string[]; next: string } | null> {
  const from = Number.isNaN(Date.parse(asked ?? '')) ? reader.nextSlot : asked
  if (!from) return null
  const to = new Date(Date.parse(from) + days * dayMs).toISOString()
  const within = { readerId: reader.id, from: new Date(from).toISOString(), to, minutes }
  const found = await settled(ask(context, FreeSlotsDocument, within))
  const startsAt = found.data?.slots.startsAt ?? []
  return { startsAt: startsAt.slice(0, most), next: startsAt[most] ?? to }
}

/** Redeems a voucher by a form: where its appointment is, or why there is none. */
export async function redeem(
  context: Context,
  voucherId: string,
  form: FormData,
): Promise<{ href: string } | { problem: string }> {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 1_000)
  const channel = (['CHAT', 'VOICE', 'VIDEO'] as const).find(each => each === text('channel')) ?? 'CHAT'
  const startsAt = text('startsAt')
  if (Number.isNaN(Date.parse(startsAt))) return { problem: m['voucher.chooseTime']() }
  const question = text('question').trim() || null
  const input = { voucherId, channel, startsAt, topic: null, question, idempotencyKey: text('key') }
  const answer = await settled(ask(context, RedeemVoucherDocument, { input }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { redeemVoucher: result } = answer.data
  if (result?.__typename === 'Appointment') return { href: `/appointments/${result.id}` }
  return { problem: result?.message ?? wordsFor(null) }
}
