import type { StreamDetailsInput, StreamVisibility, StudioPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { amountText, howToWrite, parseAmount } from '../../../ui/format/amount.ts'

/** A stream as it stands in the form: all but the ticks is text. */
export type StreamDraft = {
  title: string
  topic: string
  description: string
  when: 'now' | 'later'
  /** By this device's clock, as a field of dates and times has it. */
  startsAt: string
  visibility: StreamVisibility
  price: string
  slowSeconds: string
  followersOnly: boolean
  holdsLinks: boolean
  records: boolean
  takesPrivate: boolean
}

export const slowChoices = [0, 5, 10, 30, 60, 300] as const

type Stored = Pick<
  StudioPartsFragment,
  | 'title'
  | 'topic'
  | 'description'
  | 'startsAt'
  | 'visibility'
  | 'price'
  | 'chat'
  | 'records'
  | 'takesPrivate'
>

export const draftOf = (stream: Stored | null, locale: string): StreamDraft => ({
  title: stream?.title ?? '',
  topic: stream?.topic ?? '',
  description: stream?.description ?? '',
  when: stream ? 'later' : 'now',
  startsAt: '',
  visibility: stream?.visibility ?? 'PUBLIC',
  price: stream?.price ? amountText(stream.price, locale) : '',
  slowSeconds: String(stream?.chat.slowSeconds ?? 5),
  followersOnly: stream?.chat.followersOnly ?? false,
  holdsLinks: stream?.chat.holdsLinks ?? true,
  records: stream?.records ?? false,
  takesPrivate: stream?.takesPrivate ?? false,
})

/** A moment as a field of dates and times has it, by this device's clock: "2026-12-24T18:00". */
export function localTime(at: string): string {
  const moment = new Date(at)
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** What is wrong, by the field; the API has the last word. */
export function problemsOf(
  draft: StreamDraft,
  locale: string,
  currency: string,
): Record<string, string | undefined> {
  const price = parseAmount(draft.price, currency, locale)
  const isPriced = price !== null && price.minor !== '0'
  return {
    title: draft.title.trim().length < 3 ? m['stream.form.title.missing']() : undefined,
    startsAt:
      draft.when === 'later' && draft.startsAt === '' ? m['stream.form.startsAt.missing']() : undefined,
    price:
      draft.visibility === 'PREMIUM' && !isPriced
        ? howToWrite({ minor: '500', currency }, locale)
        : undefined,
  }
}

/** What to send. Only a premium stream has a price. */
export function detailsOf(
  draft: StreamDraft,
  locale: string,
  currency: string,
  upload: string | null,
): StreamDetailsInput {
  const { title, topic, description, visibility, followersOnly, holdsLinks, records, takesPrivate } = draft
  return {
    ...{ title, topic, description, visibility, followersOnly, holdsLinks, records, takesPrivate, upload },
    price: visibility === 'PREMIUM' ? parseAmount(draft.price, currency, locale) : null,
    slowSeconds: Number(draft.slowSeconds),
  }
}
