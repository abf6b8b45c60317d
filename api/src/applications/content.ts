import type { ApplicationAct, ApplicationState, ApplicationStep } from './application-state.ts'

/** What somebody wrote, as far as they came. Rates are minor units a minute; null: not offered. */
export interface Content {
  readonly legalName?: string
  /** ISO 3166, two letters. */
  readonly country?: string
  /** "1990-04-27". */
  readonly bornOn?: string
  readonly years?: number
  readonly experience?: string
  readonly name?: string
  readonly tagline?: string
  readonly bio?: string
  readonly location?: string | null
  readonly languages?: readonly string[]
  readonly timeZone?: string
  /** Ids of the cms. */
  readonly attributes?: readonly string[]
  /** As the cms stores them. */
  readonly topics?: readonly string[]
  readonly rates?: {
    readonly CHAT: number | null
    readonly VOICE: number | null
    readonly VIDEO: number | null
  }
  /** Of the cms. */
  readonly picture?: string
  readonly sample?: string
  /** Of the terms that were agreed to. */
  readonly termsVersion?: number
}

export type ContentField = keyof Content

/** What each step asks for; only the location may be left out. */
const FIELDS = {
  IDENTITY: ['legalName', 'country', 'bornOn'],
  EXPERIENCE: ['years', 'experience'],
  PROFILE: ['name', 'tagline', 'bio', 'location', 'languages', 'timeZone'],
  TAGS: ['attributes', 'topics'],
  RATES: ['rates'],
  PICTURES: ['picture'],
  SAMPLE: ['sample'],
  AGREEMENT: ['termsVersion'],
} as const satisfies Record<ApplicationStep, readonly ContentField[]>
const STEPS = Object.keys(FIELDS) as ApplicationStep[]

/**
 * Steps that are complete; `terms` is the version in force, null where there is none to agree to.
 * @rule when a step of an application is complete: all that it asks for was saved, and the terms agreed to are those in force.
 */
export const completeSteps = (content: Content, terms: number | null): ApplicationStep[] =>
  STEPS.filter(step =>
    step === 'AGREEMENT'
      ? terms === null || content.termsVersion === terms
      : FIELDS[step].every(field => field === 'location' || content[field] !== undefined),
  )

export const missingSteps = (content: Content, terms: number | null): ApplicationStep[] => {
  const complete = completeSteps(content, terms)
  return STEPS.filter(step => !complete.includes(step))
}

/** Fields that differ between two versions; before the first one nothing was there. */
export const changedFields = (before: Content, after: Content): ContentField[] =>
  STEPS.flatMap((step): readonly ContentField[] => FIELDS[step]).filter(
    field => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )

interface Standing {
  readonly state: ApplicationState
  readonly hasAppealed: boolean
  readonly changedAt: Date
}

const DAY_MS = 86_400_000
/** @rule how soon somebody may apply again after a no: 180 days. */
export const AGAIN_DAYS = 180

/**
 * Whether its person may change its steps.
 * @rule when an application can be changed: as a draft, while staff ask back, once it was taken back, and 180 days after a no.
 */
export const isChangeable = ({ state, changedAt }: Standing, now: Date): boolean =>
  state === 'DRAFT' ||
  state === 'ASKED_BACK' ||
  state === 'WITHDRAWN' ||
  (state === 'DECLINED' && now.getTime() - changedAt.getTime() >= AGAIN_DAYS * DAY_MS)

/** From which states each act leads on. */
const FROM: Record<ApplicationAct, readonly ApplicationState[]> = {
  SUBMITTED: ['DRAFT', 'ASKED_BACK'],
  ASKED_BACK: ['SUBMITTED'],
  APPROVED: ['SUBMITTED', 'APPEALED'],
  DECLINED: ['SUBMITTED', 'APPEALED'],
  APPEALED: ['DECLINED'],
  WITHDRAWN: ['DRAFT', 'SUBMITTED', 'ASKED_BACK', 'APPEALED'],
}

/** @rule when an application can be appealed: once, after a no. */
export const isPossible = (act: ApplicationAct, { state, hasAppealed }: Standing): boolean =>
  FROM[act].includes(state) && !(act === 'APPEALED' && hasAppealed)
