import type { PanelKey } from '../../words.ts'
import type {
  CaseAct,
  CaseKind,
  CasePriority,
  Decision,
  DisputeReason,
  ReadingEnding,
  StreamState,
  StreamVisibility,
  SuggestionRule,
} from '../generated.ts'

/** What a case is about. */
export const ofCaseKind = {
  DISPUTE: 'panel.desk.people.case.DISPUTE',
  AUDIT: 'panel.desk.people.case.AUDIT',
  CHARGEBACK: 'panel.desk.people.case.CHARGEBACK',
  PAYMENT: 'panel.desk.people.case.PAYMENT',
  QUALITY: 'panel.desk.people.case.QUALITY',
} as const satisfies Record<CaseKind, PanelKey>

/** Which cases come first. */
export const ofPriority = {
  URGENT: 'panel.desk.cases.priority.URGENT',
  HIGH: 'panel.desk.cases.priority.HIGH',
  NORMAL: 'panel.desk.cases.priority.NORMAL',
} as const satisfies Record<CasePriority, PanelKey>

/** What a client disputes a reading for. */
export const ofDisputeReason = {
  CONNECTION: 'panel.desk.cases.reason.CONNECTION',
  ABSENT: 'panel.desk.cases.reason.ABSENT',
  CONDUCT: 'panel.desk.cases.reason.CONDUCT',
  CHARGE: 'panel.desk.cases.reason.CHARGE',
  OTHER: 'panel.desk.cases.reason.OTHER',
} as const satisfies Record<DisputeReason, PanelKey>

/** What is decided of a dispute. */
export const ofDecision = {
  REFUND_FULL: 'panel.desk.cases.decision.REFUND_FULL',
  REFUND_PART: 'panel.desk.cases.decision.REFUND_PART',
  UPHELD: 'panel.desk.cases.decision.UPHELD',
} as const satisfies Record<Decision, PanelKey>

/** By which rule something is suggested. */
export const ofSuggestion = {
  READER_GONE: 'panel.desk.cases.rule.READER_GONE',
  PARTLY_GONE: 'panel.desk.cases.rule.PARTLY_GONE',
  SHORT: 'panel.desk.cases.rule.SHORT',
  OFTEN_DISPUTED: 'panel.desk.cases.rule.OFTEN_DISPUTED',
  NO_RULE: 'panel.desk.cases.rule.NO_RULE',
} as const satisfies Record<SuggestionRule, PanelKey>

/** What was done with a case. */
export const ofCaseAct = {
  OPENED: 'panel.desk.cases.act.OPENED',
  ANSWERED: 'panel.desk.cases.act.ANSWERED',
  TAKEN: 'panel.desk.cases.act.TAKEN',
  GIVEN: 'panel.desk.cases.act.GIVEN',
  RELEASED: 'panel.desk.cases.act.RELEASED',
  NOTED: 'panel.desk.cases.act.NOTED',
  DECIDED: 'panel.desk.cases.act.DECIDED',
} as const satisfies Record<CaseAct, PanelKey>

/** An account that a decision moves money of. */
export const ofAccount = {
  wallet: 'panel.desk.cases.account.wallet',
  earnings: 'panel.desk.cases.account.earnings',
  receivable: 'panel.desk.cases.account.receivable',
  fees: 'panel.desk.cases.account.fees',
} as const satisfies Record<string, PanelKey>

/** Why a reading ended. */
export const ofReadingEnding = {
  CLIENT_ENDED: 'panel.desk.cases.ending.CLIENT_ENDED',
  READER_ENDED: 'panel.desk.cases.ending.READER_ENDED',
  TIME_UP: 'panel.desk.cases.ending.TIME_UP',
  OUT_OF_FUNDS: 'panel.desk.cases.ending.OUT_OF_FUNDS',
  CONNECTION_LOST: 'panel.desk.cases.ending.CONNECTION_LOST',
  NEVER_CONNECTED: 'panel.desk.cases.ending.NEVER_CONNECTED',
  STAFF_ENDED: 'panel.desk.cases.ending.STAFF_ENDED',
} as const satisfies Record<ReadingEnding, PanelKey>

/** How a stream stands. */
export const ofStreamState = {
  SCHEDULED: 'panel.desk.live.stream.SCHEDULED',
  LIVE: 'panel.desk.live.stream.LIVE',
  PAUSED: 'panel.desk.live.stream.PAUSED',
  ENDED: 'panel.desk.live.stream.ENDED',
  CANCELLED: 'panel.desk.live.stream.CANCELLED',
} as const satisfies Record<StreamState, PanelKey>

/** Who may watch a stream. */
export const ofStreamVisibility = {
  PUBLIC: 'panel.desk.live.stream.PUBLIC',
  PREMIUM: 'panel.desk.live.stream.PREMIUM',
  PRIVATE: 'panel.desk.live.stream.PRIVATE',
} as const satisfies Record<StreamVisibility, PanelKey>
