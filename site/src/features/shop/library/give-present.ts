import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { GivePresentDocument, type PresentCard } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'

export const cards: readonly PresentCard[] = ['MOON', 'STARS', 'FLOWERS', 'CANDLE']

/** What somebody typed on a card. */
export interface CardForm {
  key: string
  friendName: string
  friendMail: string
  fromName: string
  message: string
  card: PresentCard
  /** A day as 2027-02-14; empty: at once. */
  day: string
}

export const firstCard = (fromName: string): CardForm => ({
  ...{
    key: crypto.randomUUID(),
    friendName: '',
    friendMail: '',
    fromName,
    message: '',
    card: 'MOON',
    day: '',
  },
})

const longest = 600

export function sentCard(form: FormData): CardForm {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, longest)
  const card = cards.find(each => each === text('card')) ?? 'MOON'
  const [friendName, friendMail, fromName] = [text('friendName'), text('friendMail'), text('fromName')]
  const day = /^\d{4}-\d\d-\d\d$/.test(text('day')) ? text('day') : ''
  return { key: text('key'), friendName, friendMail, fromName, message: text('message'), card, day }
}

/** Gives something by the words of a form; null when it is on its way, else why not. After a refusal the form is another intention. */
export async function givePresent(
  context: Pick<APIContext, 'request'>,
  form: CardForm,
  what: { libraryItemId: string } | { voucherId: string },
): Promise<string | null> {
  const { key: idempotencyKey, day, ...words } = form
  // In the morning of that day, wherever in the world the friend is.
  const sendAt = day ? `${day}T08:00:00.000Z` : null
  const input = { ...words, ...what, sendAt, idempotencyKey }
  const answer = await settled(ask(context, GivePresentDocument, { input }))
  if (answer.fault) return wordsFor(answer.fault)
  if (answer.data.givePresent?.__typename === 'Present') return null
  form.key = crypto.randomUUID()
  return answer.data.givePresent?.message ?? wordsFor(null)
}
