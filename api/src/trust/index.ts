/** Cases: what staff decide. The verbs stand where what they decide about is known. */
export { blockedWordIn } from './blocked-words.ts'
export { Case, CaseConnection, CaseState, Decision, Dispute, DisputeReason } from './case.ts'
export {
  caseById,
  caseOfReading,
  casePage,
  casesOfReadings,
  heldByDisputes,
  openDispute,
  setAnswer,
  setDecision,
} from './cases.store.ts'
export { closeCase } from './close-case.ts'
export { disputesOf, hasOpenDispute } from './disputes-of.ts'
export { limits } from './limits.ts'
export { PersonCasesResolver } from './person-cases.resolver.ts'
export { CaseClosed, PlatformCase, PlatformCaseKind } from './platform-case.ts'
export { PlatformCasesResolver } from './platform-cases.resolver.ts'
export { type CaseToOpen, openCase } from './platform-cases.store.ts'
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
export { trustNodes } from './trust.nodes.ts'
