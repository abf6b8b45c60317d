import { registerEnumType } from 'type-graphql'
import type { QualityTerms } from '../../catalogue/index.ts'
import type { MeasureName } from '../measure.ts'

export const QualityMeasure = {
  ANSWERED: 'ANSWERED',
  ANSWER_SECONDS: 'ANSWER_SECONDS',
  CANCELLED: 'CANCELLED',
  DISPUTED: 'DISPUTED',
  RATING: 'RATING',
  LATE: 'LATE',
  PROFILE: 'PROFILE',
  IDLE: 'IDLE',
  RETURNING: 'RETURNING',
} as const
export type QualityMeasure = keyof typeof QualityMeasure
registerEnumType(QualityMeasure, {
  name: 'QualityMeasure',
  description: 'What the quality of a reader is measured by.',
  valuesConfig: {
    ANSWERED: { description: 'Rings that they accepted, of 100.' },
    ANSWER_SECONDS: { description: 'Seconds until they accepted one, on average.' },
    CANCELLED: { description: 'Appointments and answers that they called off or delivered late, of 100.' },
    DISPUTED: { description: 'Readings that were disputed, of 100.' },
    RATING: { description: 'Hundredths of stars, on average.' },
    LATE: { description: 'Appointments to which they came late or not at all, of 100.' },
    PROFILE: { description: 'How much of their profile is filled in, of 100.' },
    IDLE: { description: 'Days since their last reading.' },
    RETURNING: { description: 'Readings of clients who had read with them before, of 100.' },
  },
})

export const QualityTier = { NEW: 'NEW', ATTENTION: 'ATTENTION', STEADY: 'STEADY', STRONG: 'STRONG' } as const
export type QualityTier = keyof typeof QualityTier
registerEnumType(QualityTier, {
  name: 'QualityTier',
  description: 'Where a reader stands.',
  valuesConfig: {
    NEW: { description: 'There is too little to judge by.' },
    ATTENTION: { description: 'Something is past its limit.' },
    STEADY: { description: 'All is within its limits.' },
    STRONG: { description: 'All is within its limits, with 4.7 stars or more and 90 of 100 rings accepted.' },
  },
})

export type Sums = ReadonlyMap<MeasureName, { readonly count: number; readonly total: bigint }>

/** What is known of a reader beside what was counted. */
export interface Known {
  /** Of 100; null without a published profile. */
  readonly profilePercent: number | null
  /** Null for who never gave a reading. */
  readonly idleDays: number | null
}

/** Whole numbers; null where there is too little to judge by. */
export type Quality = Readonly<Record<QualityMeasure, number | null>>

const READINGS = ['READINGS_CHAT', 'READINGS_VOICE', 'READINGS_VIDEO'] as const

/** How often any of these was counted. */
const countOf = (sums: Sums, ...measures: readonly MeasureName[]): number =>
  measures.reduce((all, measure) => all + (sums.get(measure)?.count ?? 0), 0)

const readingsIn = (sums: Sums): number => countOf(sums, ...READINGS)

/** @rule what a reader's quality is: shares of 100 and means over the policy's days, each only where as much happened as the policy asks for. */
export function qualityOf(
  sums: Sums,
  { profilePercent, idleDays }: Known,
  { fewest }: QualityTerms,
): Quality {
  const percent = (part: number, all: number) => (all < fewest ? null : Math.round((part * 100) / all))
  const count = (...measures: MeasureName[]) => countOf(sums, ...measures)
  const mean = (measure: MeasureName, times: number, per: number) => {
    const { count: all = 0, total = 0n } = sums.get(measure) ?? {}
    return all < fewest ? null : Math.round((Number(total) * times) / (all * per))
  }
  const readings = readingsIn(sums)
  const met = count('APPOINTMENTS_KEPT', 'APPOINTMENTS_MISSED')
  const calledOff = count('APPOINTMENTS_CANCELLED', 'ANSWERS_DECLINED', 'ANSWERS_LATE')
  return {
    ANSWERED: percent(count('RINGS_ANSWERED'), count('RINGS_ANSWERED', 'RINGS_DECLINED', 'RINGS_MISSED')),
    ANSWER_SECONDS: mean('RINGS_ANSWERED', 1, 1000),
    CANCELLED: percent(calledOff, calledOff + met + count('ANSWERS')),
    DISPUTED: percent(count('DISPUTES'), readings + count('ANSWERS')),
    RATING: mean('REVIEWS', 100, 1),
    LATE: percent(count('APPOINTMENTS_LATE', 'APPOINTMENTS_MISSED'), met),
    PROFILE: profilePercent,
    IDLE: idleDays,
    RETURNING: percent(count('READINGS_RETURNING'), readings),
  }
}

/** Which limit each is measured against, and on which side of it is bad. */
const LIMITS = {
  ANSWERED: ['answeredPercent', 'LEAST'],
  ANSWER_SECONDS: ['answerSeconds', 'MOST'],
  CANCELLED: ['cancelledPercent', 'MOST'],
  DISPUTED: ['disputedPercent', 'MOST'],
  RATING: ['rating', 'LEAST'],
  LATE: ['latePercent', 'MOST'],
  PROFILE: ['profilePercent', 'LEAST'],
  IDLE: ['idleDays', 'MOST'],
  RETURNING: ['returningPercent', 'LEAST'],
} as const satisfies Record<QualityMeasure, readonly [keyof QualityTerms, 'LEAST' | 'MOST']>

export interface Breach {
  readonly measure: QualityMeasure
  readonly value: number
  readonly limit: number
  readonly side: 'LEAST' | 'MOST'
}

/** @rule when a warning is opened: a measure is past the policy's limit; a limit of 0 warns of nothing. */
export const breachesOf = (quality: Quality, terms: QualityTerms): Breach[] =>
  (Object.keys(LIMITS) as QualityMeasure[]).flatMap(measure => {
    const [name, side] = LIMITS[measure]
    const [value, limit] = [quality[measure], terms[name]]
    if (value === null || limit === 0) return []
    return (side === 'LEAST' ? value < limit : value > limit) ? [{ measure, value, limit, side }] : []
  })

const STRONG = { rating: 470, answered: 90 }

/** @rule where a reader stands: new while nothing can be judged, in need of attention with a measure past its limit, strong with 4.7 stars and 90 of 100 rings accepted, else steady. */
export function tierOf(quality: Quality, terms: QualityTerms): QualityTier {
  if (breachesOf(quality, terms).length > 0) return 'ATTENTION'
  const { PROFILE: _profile, IDLE: _idle, ...counted } = quality
  if (Object.values(counted).every(value => value === null)) return 'NEW'
  const isStrong = (quality.RATING ?? 0) >= STRONG.rating && (quality.ANSWERED ?? 0) >= STRONG.answered
  return isStrong ? 'STRONG' : 'STEADY'
}
