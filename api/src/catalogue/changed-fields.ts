import { parseId } from '../foundation/ids.ts'
import { wordsFor } from '../foundation/words.ts'
import type { RateInput, ReaderProfileInput } from './reader-profile.ts'
import { FieldProblem, ProfileInvalid } from './reader-profile.ts'

const messageFor = wordsFor({
  'refusal.profileInvalid.noChannel': [],
  'refusal.profileInvalid.rateAmount': [],
  'refusal.profileInvalid.rateCurrency': ['currency'],
  'refusal.profileInvalid.rateTwice': [],
})

/** The fields of an edit in the words of the cms: rates in minor units by channel, null for one no longer offered. */
export interface ChangedFields {
  tagline?: string
  bio?: string
  location?: string | null
  languages?: string[]
  attributes?: string[]
  topics?: string[]
  timeZone?: string
  /** Id of a picture in the cms. */
  picture?: string
  rates?: Record<'chat' | 'voice' | 'video', number | null>
}

/** Translates an edit. Only what the cms cannot check about it is refused here: currencies, and amounts it has no room for. */
export function changedFields(input: ReaderProfileInput, currency: string): ChangedFields | ProfileInvalid {
  const { tagline, bio, location, languages, attributeIds, topics, timeZone, rates } = input
  const problems = rates ? problemsOf(rates, currency) : []
  if (problems.length > 0) return new ProfileInvalid(problems)
  return {
    ...(tagline != null && { tagline: tagline.trim() }),
    ...(bio != null && { bio: bio.trim() }),
    ...(location != null && { location: location.trim() || null }),
    ...(languages != null && { languages: languages.map(language => language.trim()) }),
    ...(attributeIds != null && { attributes: attributeIds.map(id => parseId('attribute', id)) }),
    ...(topics != null && { topics }),
    ...(timeZone != null && { timeZone }),
    ...(rates != null && {
      rates: { chat: rateOn(rates, 'CHAT'), voice: rateOn(rates, 'VOICE'), video: rateOn(rates, 'VIDEO') },
    }),
  }
}

function problemsOf(rates: RateInput[], currency: string): FieldProblem[] {
  if (rates.length === 0) return [new FieldProblem('rates', messageFor('refusal.profileInvalid.noChannel'))]
  return rates.flatMap(({ channel, perMinute }, index) => {
    const field = `rates.${channel}`
    if (rates.findIndex(other => other.channel === channel) < index)
      return [new FieldProblem(field, messageFor('refusal.profileInvalid.rateTwice'))]
    if (perMinute.currency !== currency)
      return [new FieldProblem(field, messageFor('refusal.profileInvalid.rateCurrency', { currency }))]
    if (perMinute.minor < 1n || perMinute.minor > BigInt(Number.MAX_SAFE_INTEGER))
      return [new FieldProblem(field, messageFor('refusal.profileInvalid.rateAmount'))]
    return []
  })
}

const rateOn = (rates: RateInput[], channel: RateInput['channel']): number | null => {
  const rate = rates.find(each => each.channel === channel)
  return rate ? Number(rate.perMinute.minor) : null
}
