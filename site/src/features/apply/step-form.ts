import type { APIContext } from 'astro'
import { faultOf, wordsFor } from '../../graphql/fault.ts'
import {
  type ApplicationStepInput,
  type ApplicationWordsFragment,
  SaveApplicationStepDocument,
} from '../../graphql/generated.ts'
import { ask, sendFile } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'
import { m } from '../../messages/index.ts'
import { codeOf, nameOf } from '../../ui/format/languages.ts'
import { amountOf, typedOf } from '../../ui/format/typed-price.ts'
import { isTimeZone } from '../dashboard/profile-draft.ts'
import { channelOrder } from '../readers/channels.ts'
import type { StepSlug } from './steps.ts'

/** A reader's price is money, whatever the brand's wallet shows. */
const inMoney = { kind: 'MONEY' } as const
/** What a form may hold of one field, so that no page is made of more. */
const most = 10_000

/** What a form holds: text by field, several of a list. */
export type StepForm = Readonly<Record<string, readonly string[]>>
export type Problems = Readonly<Record<string, string | undefined>>
export const text = (form: StepForm, name: string): string => form[name]?.[0] ?? ''

/** What was saved, as a form shows it. */
export function formOf(content: ApplicationWordsFragment | undefined): StepForm {
  if (!content) return {}
  const rates = channelOrder.map(channel => {
    const rate = content.rates.find(each => each.channel === channel)
    return [`rates.${channel}`, [rate ? typedOf(rate.perMinute, inMoney) : '']] as const
  })
  const one = (value: string | number | null) => (value === null ? [] : [String(value)])
  return {
    ...{ legalName: one(content.legalName), country: one(content.country), bornOn: one(content.bornOn) },
    ...{ years: one(content.years), experience: one(content.experience), name: one(content.name) },
    ...{ tagline: one(content.tagline), bio: one(content.bio), location: one(content.location) },
    languages: [content.languages.map(nameOf).join(', ')],
    ...{ timeZone: one(content.timeZone), sample: one(content.sample) },
    ...{ attributeIds: content.attributes.map(({ id }) => id), topics: content.topics },
    agreed: one(content.termsVersion),
    ...Object.fromEntries(rates),
  }
}

export const sentForm = (sent: FormData): StepForm =>
  Object.fromEntries(
    [...new Set(sent.keys())].map(name => [
      name,
      sent
        .getAll(name)
        .filter(each => typeof each === 'string')
        .map(each => each.slice(0, most)),
    ]),
  )

type Asked = Pick<APIContext, 'request'>
type Written = { readonly step: ApplicationStepInput } | { readonly problems: Problems }
export type Outcome = { readonly problem: string | null; readonly problems: Problems }

/** Saves a step; null: it is saved, else why not. */
export async function saveStep(context: Asked, slug: StepSlug, sent: FormData): Promise<Outcome | null> {
  const form = sentForm(sent)
  const written = slug === 'picture' ? await pictureIn(context, sent) : writers[slug](form)
  if ('problems' in written) return { problem: null, problems: written.problems }
  const input = { step: written.step, idempotencyKey: keyIn(form) }
  const answer = await settled(ask(context, SaveApplicationStepDocument, { input }))
  if (answer.fault) return { problem: wordsFor(answer.fault), problems: {} }
  const { saveApplicationStep: result } = answer.data
  if (result?.__typename === 'Application') return null
  if (result?.__typename === 'ProfileInvalid')
    return {
      problem: null,
      problems: Object.fromEntries(result.fields.map(({ field, message }) => [field, message])),
    }
  return { problem: result?.message ?? wordsFor(null), problems: {} }
}

export const keyIn = (form: StepForm): string => {
  const key = text(form, 'key')
  return /^[\w-]{16,64}$/.test(key) ? key : crypto.randomUUID()
}

const writers: Record<Exclude<StepSlug, 'picture'>, (form: StepForm) => Written> = {
  identity: form => ({
    step: {
      identity: {
        legalName: text(form, 'legalName'),
        country: text(form, 'country'),
        bornOn: text(form, 'bornOn'),
      },
    },
  }),
  experience: form => ({
    step: { experience: { years: wholeIn(text(form, 'years')), experience: text(form, 'experience') } },
  }),
  profile: profileIn,
  tags: form => ({
    step: { tags: { attributeIds: [...(form.attributeIds ?? [])], topics: [...(form.topics ?? [])] } },
  }),
  rates: ratesIn,
  sample: form => ({ step: { sample: text(form, 'sample') } }),
  agreement: form => {
    const termsVersion = Number(text(form, 'agreed'))
    return Number.isInteger(termsVersion) && termsVersion > 0
      ? { step: { termsVersion } }
      : { problems: { agreed: m['apply.agreement.missing']() } }
  },
}

/** What is no whole number is refused as too small. */
function wholeIn(typed: string): number {
  const count = Number(typed)
  return typed.trim() !== '' && Number.isInteger(count) && Math.abs(count) < 1000 ? count : -1
}

function profileIn(form: StepForm): Written {
  const named = text(form, 'languages')
    .split(',')
    .map(each => each.trim())
    .filter(Boolean)
  const unknown = named.find(each => codeOf(each) === null)
  const timeZone = text(form, 'timeZone').trim()
  const problems = {
    ...(unknown !== undefined && {
      languages: m['profileForm.languages.unknown']({ typed: unknown, name: nameOf('es'), code: 'es' }),
    }),
    ...(!isTimeZone(timeZone) && { timeZone: m['profileForm.timeZone.unknown']() }),
  }
  if (Object.keys(problems).length > 0) return { problems }
  const { name, tagline, bio, location } = {
    ...{ name: text(form, 'name'), tagline: text(form, 'tagline'), bio: text(form, 'bio') },
    location: text(form, 'location').trim() || null,
  }
  const languages = named.map(codeOf).filter(code => code !== null)
  return { step: { profile: { name, tagline, bio, location, languages, timeZone } } }
}

function ratesIn(form: StepForm): Written {
  const problems: Record<string, string> = {}
  const rates = channelOrder.flatMap(channel => {
    const typed = text(form, `rates.${channel}`).trim()
    if (typed === '') return []
    const perMinute = amountOf(typed, inMoney)
    if (perMinute) return [{ channel, perMinute }]
    problems[`rates.${channel}`] = m['apply.rates.amount']()
    return []
  })
  return Object.keys(problems).length > 0 ? { problems } : { step: { rates } }
}

async function pictureIn(context: Asked, sent: FormData): Promise<Written> {
  const file = sent.get('picture')
  if (!(file instanceof File) || file.size === 0)
    return { problems: { picture: m['apply.picture.missing']() } }
  const answer = await settled(sendFile(context, file, keyIn(sentForm(sent))))
  if (answer.fault) return { problems: { picture: wordsFor(answer.fault) } }
  if ('errors' in answer.data) return { problems: { picture: wordsFor(faultOf(answer.data.errors)) } }
  return { step: { picture: answer.data.upload } }
}
