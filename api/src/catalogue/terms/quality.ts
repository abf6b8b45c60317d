import { statement } from '../../foundation/database/database.ts'
import { cachedContent } from '../content.ts'

/** What a reader's last weeks are measured against, and the zone in which days are counted. A limit of 0 never warns. */
export interface QualityTerms {
  /** In which zone a day begins and ends, by its IANA name. */
  readonly zone: string
  /** So many days count, today among them. */
  readonly days: number
  /** With fewer rings, readings or appointments than these nothing is said about them. */
  readonly fewest: number
  readonly answeredPercent: number
  readonly answerSeconds: number
  readonly cancelledPercent: number
  readonly disputedPercent: number
  /** Hundredths of stars. */
  readonly rating: number
  readonly latePercent: number
  readonly profilePercent: number
  readonly idleDays: number
  readonly returningPercent: number
}

const TERMS = statement(
  'catalogue.quality-terms',
  `SELECT report_zone AS zone, quality_days::int AS days, quality_fewest::int AS fewest, quality_answered_percent::int AS "answeredPercent",
     quality_answer_seconds::int AS "answerSeconds", quality_cancelled_percent::int AS "cancelledPercent",
     quality_disputed_percent::int AS "disputedPercent", quality_rating::int AS rating, quality_late_percent::int AS "latePercent",
     quality_profile_percent::int AS "profilePercent", quality_idle_days::int AS "idleDays", quality_returning_percent::int AS "returningPercent"
   FROM cms.policies ORDER BY created_at LIMIT 1`,
)

/** The terms in force. */
export const qualityTerms = cachedContent(async ({ db }): Promise<QualityTerms> => {
  const row = await db.row<QualityTerms>(TERMS)
  if (!row) throw new Error('The policies are missing: seed the cms, or save them once in the admin panel.')
  return row
})
