import type { PanelKey } from '../../words.ts'
import type { Measure, QualityMeasure, QualityTier, WaitingKind } from '../generated.ts'

/** What is counted. */
export const ofMeasure = {
  ACTIVE_PEOPLE: 'panel.desk.metrics.active',
  SIGN_UPS: 'panel.desk.metrics.signUps',
  FIRST_READINGS: 'panel.desk.metrics.firstReadings',
  RINGS_ANSWERED: 'panel.desk.metrics.ringsAnswered',
  RINGS_DECLINED: 'panel.desk.metrics.ringsDeclined',
  RINGS_MISSED: 'panel.desk.metrics.ringsMissed',
  RINGS_CANCELLED: 'panel.desk.metrics.ringsCancelled',
  RINGS_OPEN: 'panel.desk.metrics.ringsOpen',
  READINGS_STARTED: 'panel.desk.metrics.started',
  READINGS_CHAT: 'panel.desk.metrics.chat',
  READINGS_VOICE: 'panel.desk.metrics.voice',
  READINGS_VIDEO: 'panel.desk.metrics.video',
  READINGS_RETURNING: 'panel.desk.metrics.returning',
  APPOINTMENTS_KEPT: 'panel.desk.metrics.appointments',
  APPOINTMENTS_LATE: 'panel.desk.metrics.appointmentsLate',
  APPOINTMENTS_MISSED: 'panel.desk.metrics.appointmentsMissed',
  APPOINTMENTS_CANCELLED: 'panel.desk.metrics.appointmentsCancelled',
  APPOINTMENTS_OTHER: 'panel.desk.metrics.appointmentsOther',
  ANSWERS: 'panel.desk.metrics.answers',
  ANSWERS_LATE: 'panel.desk.metrics.answersLate',
  ANSWERS_DECLINED: 'panel.desk.metrics.answersDeclined',
  ANSWERS_CANCELLED: 'panel.desk.metrics.answersCancelled',
  DISPUTES: 'panel.desk.metrics.disputes',
  REVIEWS: 'panel.desk.metrics.reviews',
  ORDERS: 'panel.desk.metrics.orders',
  GIFTS: 'panel.desk.metrics.gifts',
  TIPS: 'panel.desk.metrics.tips',
  TOP_UPS: 'panel.desk.metrics.topUps',
  REFUNDS: 'panel.desk.metrics.refunds',
  PLATFORM_PART: 'panel.desk.metrics.platform',
  READER_PART: 'panel.desk.metrics.readers',
} as const satisfies Record<Measure, PanelKey>

/** What the quality of a reader is measured by. */
export const ofQuality = {
  ANSWERED: 'panel.desk.metrics.quality.ANSWERED',
  ANSWER_SECONDS: 'panel.desk.metrics.quality.ANSWER_SECONDS',
  CANCELLED: 'panel.desk.metrics.quality.CANCELLED',
  DISPUTED: 'panel.desk.metrics.quality.DISPUTED',
  RATING: 'panel.desk.metrics.quality.RATING',
  LATE: 'panel.desk.metrics.quality.LATE',
  PROFILE: 'panel.desk.metrics.quality.PROFILE',
  IDLE: 'panel.desk.metrics.quality.IDLE',
  RETURNING: 'panel.desk.metrics.quality.RETURNING',
} as const satisfies Record<QualityMeasure, PanelKey>

/** Where a reader stands. */
export const ofTier = {
  NEW: 'panel.desk.metrics.tier.NEW',
  ATTENTION: 'panel.desk.metrics.tier.ATTENTION',
  STEADY: 'panel.desk.metrics.tier.STEADY',
  STRONG: 'panel.desk.metrics.tier.STRONG',
} as const satisfies Record<QualityTier, PanelKey>

/** What waits for staff. */
export const ofWaiting = {
  DISPUTES: 'panel.desk.home.DISPUTES',
  FINDINGS: 'panel.desk.home.FINDINGS',
  CHARGEBACKS: 'panel.desk.home.CHARGEBACKS',
  PAYMENTS: 'panel.desk.home.PAYMENTS',
  WARNINGS: 'panel.desk.home.WARNINGS',
  ADJUSTMENTS: 'panel.desk.home.ADJUSTMENTS',
  FAILED_PAYOUTS: 'panel.desk.home.FAILED_PAYOUTS',
  FAILED_EVENTS: 'panel.desk.home.FAILED_EVENTS',
  PARKED: 'panel.desk.home.PARKED',
  APPLICATIONS: 'panel.desk.home.APPLICATIONS',
  MODERATION: 'panel.desk.home.MODERATION',
  TICKETS: 'panel.desk.home.TICKETS',
  RETURNS: 'panel.desk.home.RETURNS',
  LATE_ORDERS: 'panel.desk.home.LATE_ORDERS',
  OWN_PRODUCTS: 'panel.desk.home.OWN_PRODUCTS',
} as const satisfies Record<WaitingKind, PanelKey>
