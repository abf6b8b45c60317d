import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import {
  ClaimVoucherDocument,
  FinishLessonDocument,
  OpenLibraryFileDocument,
  type PresentState,
  TakePresentBackDocument,
  type VoucherState,
} from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { m } from '../../../messages/index.ts'

type Context = Pick<APIContext, 'request'>
/** Where it goes on, or why it did not. */
type Done = { href: string } | { problem: string }
type Look = { label: string; tone: 'plain' | 'good' | 'warn' | 'bad' }

const longest = 200

export async function claimVoucher(context: Context, form: FormData): Promise<Done> {
  const code = String(form.get('code') ?? '').slice(0, longest)
  const answer = await settled(ask(context, ClaimVoucherDocument, { code }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { claimVoucher: result } = answer.data
  if (result?.__typename === 'Voucher') return { href: `/vouchers/${result.id}` }
  return { problem: result?.message ?? wordsFor(null) }
}

export async function takeBack(context: Context, form: FormData): Promise<Done> {
  const presentId = String(form.get('present') ?? '').slice(0, longest)
  const answer = await settled(ask(context, TakePresentBackDocument, { presentId }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { takePresentBack: result } = answer.data
  if (result?.__typename === 'Present') return { href: '/library' }
  return { problem: result?.message ?? wordsFor(null) }
}

/** Opens a file, which is downloaded at once or played in the page. */
export async function openFile(
  context: Context,
  id: string,
  piece: { number: number; isPlayable: boolean },
): Promise<Done> {
  const { number } = piece
  const answer = await settled(ask(context, OpenLibraryFileDocument, { id, number }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { openLibraryFile: result } = answer.data
  if (result?.__typename !== 'LibraryFileLink') return { problem: result?.message ?? wordsFor(null) }
  if (!piece.isPlayable) return { href: result.path }
  const play = new URLSearchParams({ play: String(number), link: result.path.split('/').at(-1) ?? '' })
  return { href: `/library/${id}?${play}#piece-${number}` }
}

export async function finishLesson(context: Context, id: string, number: number): Promise<Done> {
  const answer = await settled(ask(context, FinishLessonDocument, { id, number }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { finishLesson: result } = answer.data
  if (result?.__typename === 'LibraryItem') return { href: `/library/${id}#piece-${number + 1}` }
  return { problem: result?.message ?? wordsFor(null) }
}

/** The file that is played, by the address of the page; null: none. */
export function playedIn(url: URL): { number: number; src: string } | null {
  const link = url.searchParams.get('link') ?? ''
  const number = Number(url.searchParams.get('play'))
  return /^[\w-]{32}$/.test(link) && number > 0 ? { number, src: `/files/library/${link}` } : null
}

const voucherLooks: Record<VoucherState, () => Look> = {
  OPEN: () => ({ label: m['voucher.state.open'](), tone: 'good' }),
  BOOKED: () => ({ label: m['voucher.state.booked'](), tone: 'good' }),
  USED: () => ({ label: m['voucher.state.used'](), tone: 'plain' }),
  EXPIRED: () => ({ label: m['voucher.state.expired'](), tone: 'plain' }),
  CANCELLED: () => ({ label: m['voucher.state.cancelled'](), tone: 'plain' }),
}

export const voucherWords = ({ state, isGiven }: { state: VoucherState; isGiven: boolean }): Look =>
  isGiven ? { label: m['voucher.state.given'](), tone: 'warn' } : voucherLooks[state]()

export const presentWords: Record<PresentState, () => Look> = {
  WAITING: () => ({ label: m['present.state.waiting'](), tone: 'warn' }),
  SENT: () => ({ label: m['present.state.sent'](), tone: 'good' }),
  ACCEPTED: () => ({ label: m['present.state.accepted'](), tone: 'good' }),
  TAKEN_BACK: () => ({ label: m['present.state.takenBack'](), tone: 'plain' }),
}
