/** Cases: what staff decide. The verbs stand where what they decide about is known. */
export { Case, CaseConnection, CaseState, Decision, Dispute, DisputeReason } from './case.ts'
export {
  caseById,
  caseOfReading,
  casePage,
  casesOfReadings,
  openDispute,
  setAnswer,
  setDecision,
} from './cases.store.ts'
export { limits } from './limits.ts'
export { type CaseToOpen, openCase, type PlatformCaseKind } from './open-case.ts'
export {
  AnswerDisputeResult,
  AnswerNotAllowed,
  CaseDecided,
  DecideCaseResult,
  DisputeNotAllowed,
  DisputeResult,
  RefundOutOfRange,
} from './refusals.ts'
export { countUnjoinedRing, forgetUnjoinedRings, ringAllowance } from './ring-allowance.ts'
