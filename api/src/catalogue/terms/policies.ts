import { statement } from '../../foundation/database/database.ts'
import { type BadgeTerms, badgeTerms } from '../badges/badge.ts'
import { cachedContent } from '../content.ts'
import { linesOf } from './moderation-rules.ts'

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
  /** What badges are given by. */
  readonly badges: BadgeTerms
  readonly appointments: AppointmentTerms
  readonly answers: AnswerTerms
  readonly streams: StreamTerms
  readonly cases: CaseTerms
  /** How long after a parcel left what is in it may be sent back; 0: never. */
  readonly returnDays: number
  /** What one member of staff may put into wallets or take out of them within 24 hours without a second one. */
  readonly adjustmentAlone: bigint
  /** Within so many hours staff should answer what somebody asked. */
  readonly ticketAnswerHours: number
  /** After so many days without a word of its person, a ticket that was answered is closed. */
  readonly ticketCloseDays: number
  /** How long a link opens the ticket of somebody without an account. */
  readonly ticketLinkDays: number
  /** Name, address and tax number of who sells, in lines; may be empty. */
  readonly invoiceSeller: string
  readonly moderation: ModerationTerms
}

/** What holds for what people report of each other. */
export interface ModerationTerms {
  /** So many people who report the same thing hide it until staff decide. */
  readonly hideFlags: number
  /** How long after something was removed its author may appeal. */
  readonly appealDays: number
}

/** What holds for live streams; minutes are copied into each that is announced. */
export interface StreamTerms {
  /** What an entry may cost. */
  readonly least: bigint
  readonly most: bigint
  /** After so many minutes without its reader one ends. */
  readonly lostMinutes: number
  /** One that was live for less gives every entry back. */
  readonly refundMinutes: number
  /** Between two messages, where the reader sets nothing else. */
  readonly slowSeconds: number
  /** How long messages are stored. */
  readonly messageDays: number
  /** Words and phrases that no message may have. */
  readonly blockedWords: readonly string[]
}

/** By what staff decide cases, and end readings. */
export interface CaseTerms {
  /** Hours until a case is to be taken up, and decided. */
  readonly answerHours: number
  readonly decisionHours: number
  /** Of a reading in which the reader was gone for such a share, in basis points, all goes back. */
  readonly absentBasisPoints: number
  /** Of a reading in which less was shared, all goes back. */
  readonly shortSeconds: number
  /** So many disputes of one client lately are many. */
  readonly oftenDisputes: number
  /** Minutes that a client does not pay of a reading that staff end. */
  readonly stoppedMinutes: number
}

/** What holds for answers that are offered and asked for now; the days are copied into each. */
export interface AnswerTerms {
  /** What one may cost. */
  readonly least: bigint
  readonly most: bigint
  /** How long after one was delivered its client may ask one free question. */
  readonly clarificationDays: number
}

/** What holds for appointments that are asked for now; copied into each, so that no edit changes one that was made. */
export interface AppointmentTerms {
  /** Lengths on offer, with what they cost in basis points of their minutes at the reader's rate. */
  readonly spans: readonly Span[]
  readonly answerHours: number
  /** Whoever cancels so long before it begins gets everything back. */
  readonly freeHours: number
  /** What a client who cancels later, or does not come, gets back of the price. */
  readonly lateRefundBasisPoints: number
  readonly absentRefundBasisPoints: number
  /** How often a client may move one. */
  readonly mostMoves: number
}

export interface Span {
  readonly minutes: number
  readonly basisPoints: number
}

export const POLICIES = statement(
  'catalogue.policies',
  `SELECT metering_unit AS "billsBy", reader_share_basis_points::int AS "readerShareBasisPoints", ring_seconds::int AS "ringSeconds",
     join_seconds::int AS "joinSeconds", grace_seconds::int AS "graceSeconds", minimum_minutes::int AS "minimumMinutes",
     least_payout_minor::bigint AS "leastPayout", badge_days::int AS "badgeDays",
     ARRAY[badge_readings_bronze, badge_readings_silver, badge_readings_gold]::int[] AS "badgeReadings",
     ARRAY[badge_rating_bronze, badge_rating_silver, badge_rating_gold]::int[] AS "badgeRatings", top_up_least_minor::bigint AS "topUpLeast", top_up_most_minor::bigint AS "topUpMost",
     ARRAY[appointment_quarter_hour, appointment_half_hour, appointment_three_quarters, appointment_hour]::int[] AS spans,
     appointment_answer_hours::int AS "answerHours", appointment_free_hours::int AS "freeHours",
     appointment_late_refund_basis_points::int AS "lateRefundBasisPoints",
     appointment_absent_refund_basis_points::int AS "absentRefundBasisPoints", appointment_moves::int AS "mostMoves",
     answer_least_minor::bigint AS "answerLeast", answer_most_minor::bigint AS "answerMost",
     return_days::int AS "returnDays", adjustment_alone_minor::bigint AS "adjustmentAlone", ticket_answer_hours::int AS "ticketAnswerHours",
     ticket_close_days::int AS "ticketCloseDays", ticket_link_days::int AS "ticketLinkDays", coalesce(invoice_seller, '') AS "invoiceSeller", 
     moderation_hide_flags::int AS "hideFlags", moderation_appeal_days::int AS "appealDays", answer_clarification_days::int AS "clarificationDays", stream_price_least_minor::bigint AS "streamLeast",
     stream_price_most_minor::bigint AS "streamMost", stream_lost_minutes::int AS "lostMinutes", stream_refund_minutes::int AS "refundMinutes",
     stream_slow_seconds::int AS "slowSeconds", stream_message_days::int AS "messageDays", coalesce(stream_blocked_words, '') AS "blockedWords",
     ARRAY[case_answer_hours, case_decision_hours, case_absent_basis_points, case_short_seconds, case_often_disputes, stopped_minutes]::int[] AS "caseTerms"
   FROM cms.policies p ORDER BY created_at LIMIT 1`,
)

type Row = Omit<Policies, 'badges' | 'appointments' | 'answers' | 'streams' | 'cases' | 'moderation'> & {
  caseTerms: number[]
  hideFlags: number
  appealDays: number
  spans: number[]
  answerHours: number
  freeHours: number
  lateRefundBasisPoints: number
  absentRefundBasisPoints: number
  mostMoves: number
  answerLeast: bigint
  answerMost: bigint
  clarificationDays: number
  streamLeast: bigint
  streamMost: bigint
  lostMinutes: number
  refundMinutes: number
  slowSeconds: number
  messageDays: number
  /** One a line. */
  blockedWords: string
  badgeDays: number
  badgeReadings: number[]
  badgeRatings: number[]
}

/** The terms in force. */
export const policies = cachedContent(async ({ db }): Promise<Policies> => {
  const row = await db.row<Row>(POLICIES)
  if (!row) throw new Error('The policies are missing: seed the cms, or save them once in the admin panel.')
  const { badgeDays, badgeReadings, badgeRatings, caseTerms, ...others } = row
  const {
    streamLeast,
    streamMost,
    lostMinutes,
    refundMinutes,
    slowSeconds,
    messageDays,
    blockedWords,
    ...rest
  } = others
  const {
    spans,
    answerHours,
    freeHours,
    lateRefundBasisPoints,
    absentRefundBasisPoints,
    mostMoves,
    answerLeast,
    answerMost,
    clarificationDays,
    hideFlags,
    appealDays,
    ...terms
  } = rest
  const refunds = { lateRefundBasisPoints, absentRefundBasisPoints }
  return {
    ...terms,
    badges: badgeTerms(badgeDays, badgeReadings, badgeRatings),
    appointments: { spans: spansOf(spans), answerHours, freeHours, ...refunds, mostMoves },
    cases: caseTermsOf(caseTerms),
    answers: { least: answerLeast, most: answerMost, clarificationDays },
    streams: {
      ...{ least: streamLeast, most: streamMost, lostMinutes, refundMinutes, slowSeconds, messageDays },
      blockedWords: linesOf(blockedWords),
    },
    moderation: { hideFlags, appealDays },
  }
})

/** In the order of the statement. */
function caseTermsOf(numbers: readonly number[]): CaseTerms {
  const [answerHours = 0, decisionHours = 0, absentBasisPoints = 0, shortSeconds = 0] = numbers
  const [oftenDisputes = 0, stoppedMinutes = 0] = numbers.slice(4)
  return { answerHours, decisionHours, absentBasisPoints, shortSeconds, oftenDisputes, stoppedMinutes }
}

const SPAN_MINUTES = [15, 30, 45, 60] as const

/** A length that costs nothing is not on offer. */
const spansOf = (basisPoints: readonly number[]): Span[] =>
  SPAN_MINUTES.map((minutes, at) => ({ minutes, basisPoints: basisPoints[at] ?? 0 })).filter(
    span => span.basisPoints > 0,
  )
