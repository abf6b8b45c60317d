import type { Channel, ReaderProfileInput, ReaderProfilePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { amountText, howToWrite, parseAmount } from '../../ui/format/amount.ts'
import { codeOf, nameOf } from '../../ui/format/languages.ts'
import { channelOrder } from '../readers/channels.ts'

/** The profile as it stands in the form: everything is text. */
export type ProfileDraft = {
  tagline: string
  bio: string
  location: string
  languages: string
  /** Ids. */
  attributes: string[]
  topics: string[]
  timeZone: string
  rates: Record<Channel, string>
}

/** By field name; a rate's is `rates.CHAT`. */
type Problems = Record<string, string | undefined>

export function draftOf(profile: ReaderProfilePartsFragment, locale: string): ProfileDraft {
  const rateOf = (channel: Channel) => {
    const rate = profile.rates.find(each => each.channel === channel)
    return rate ? amountText(rate.perMinute, locale) : ''
  }
  return {
    tagline: profile.tagline,
    bio: profile.bio,
    location: profile.location ?? '',
    languages: profile.languages.map(nameOf).join(', '),
    attributes: profile.attributes.map(({ id }) => id),
    topics: profile.topics,
    timeZone: profile.timeZone,
    rates: { CHAT: rateOf('CHAT'), VOICE: rateOf('VOICE'), VIDEO: rateOf('VIDEO') },
  }
}

/** What to send, or what to mend first: rates are written as the locale does, in this currency. The API and the staff's rules have the last word. */
export function inputOf(
  draft: ProfileDraft,
  locale: string,
  currency: string,
): { input: ReaderProfileInput | null; problems: Problems } {
  const problems: Problems = {}
  const rates = channelOrder.flatMap(channel => {
    const typed = draft.rates[channel].trim()
    if (typed === '') return []
    const perMinute = parseAmount(typed, currency, locale)
    if (!perMinute || BigInt(perMinute.minor) === 0n) {
      problems[`rates.${channel}`] = howToWrite({ minor: '299', currency }, locale)
      return []
    }
    return [{ channel, perMinute }]
  })
  const named = draft.languages
    .split(',')
    .map(each => each.trim())
    .filter(Boolean)
  const languages = named.map(codeOf).filter(code => code !== null)
  const unknown = named.find(each => codeOf(each) === null)
  if (!isTimeZone(draft.timeZone.trim())) problems.timeZone = m['profileForm.timeZone.unknown']()
  if (draft.tagline.trim() === '') problems.tagline = m['profileForm.tagline.missing']()
  if (unknown)
    problems.languages = m['profileForm.languages.unknown']({
      typed: unknown,
      name: nameOf('es'),
      code: 'es',
    })
  else if (languages.length === 0) problems.languages = m['profileForm.languages.missing']()
  if (rates.length === 0 && channelOrder.every(channel => !problems[`rates.${channel}`]))
    problems.rates = m['profileForm.rates.missing']()
  if (Object.keys(problems).length > 0) return { input: null, problems }
  return {
    input: {
      tagline: draft.tagline.trim(),
      bio: draft.bio.trim(),
      location: draft.location.trim(),
      languages,
      attributeIds: draft.attributes,
      topics: draft.topics,
      timeZone: draft.timeZone.trim(),
      rates,
    },
    problems,
  }
}

/** Intl says no by throwing; offsets such as "+02:00" know no summer time and are no zone. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
