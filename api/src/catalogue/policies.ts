import { statement } from '../foundation/database/database.ts'
import { type BadgeTerms, badgeTerms } from './badges/badge.ts'
import { cachedContent } from './content.ts'

/** The house's terms as staff set them. Money in minor units of the settlement currency, times in seconds. */
export interface Policies {
  readonly billsBy: 'SECOND' | 'MINUTE'
  readonly readerShareBasisPoints: number
  readonly ringSeconds: number
  readonly joinSeconds: number
  readonly graceSeconds: number
  /** Minutes a wallet must cover before a reading may be asked for. */
  readonly minimumMinutes: number
  readonly leastPayout: bigint
  readonly topUpLeast: bigint
  readonly topUpMost: bigint
  /** Amounts offered on the top-up page, as staff ordered them. */
  readonly topUpSuggestions: readonly bigint[]
  /** What badges are given by. */
  readonly badges: BadgeTerms
}

export const POLICIES = statement(
  'catalogue.policies',
  `SELECT metering_unit AS "billsBy", reader_share_basis_points::int AS "readerShareBasisPoints", ring_seconds::int AS "ringSeconds",
     join_seconds::int AS "joinSeconds", grace_seconds::int AS "graceSeconds", minimum_minutes::int AS "minimumMinutes",
     least_payout_minor::bigint AS "leastPayout", badge_days::int AS "badgeDays",
     ARRAY[badge_readings_bronze, badge_readings_silver, badge_readings_gold]::int[] AS "badgeReadings",
     ARRAY[badge_rating_bronze, badge_rating_silver, badge_rating_gold]::int[] AS "badgeRatings", top_up_least_minor::bigint AS "topUpLeast", top_up_most_minor::bigint AS "topUpMost",
     ARRAY(SELECT n.number::text FROM cms.policies_numbers n WHERE n.parent_id = p.id AND n.path = 'topUpSuggestionsMinor' ORDER BY n."order") AS "topUpSuggestions"
   FROM cms.policies p ORDER BY created_at LIMIT 1`,
)

type Row = Omit<Policies, 'topUpSuggestions' | 'badges'> & {
  topUpSuggestions: string[]
  badgeDays: number
  badgeReadings: number[]
  badgeRatings: number[]
}

/** The terms in force. */
export const policies = cachedContent(async ({ db }): Promise<Policies> => {
  const row = await db.row<Row>(POLICIES)
  if (!row) throw new Error('The policies are missing: seed the cms, or save them once in the admin panel.')
  const { topUpSuggestions, badgeDays, badgeReadings, badgeRatings, ...terms } = row
  return {
    ...terms,
    topUpSuggestions: topUpSuggestions.map(BigInt),
    badges: badgeTerms(badgeDays, badgeReadings, badgeRatings),
  }
})
