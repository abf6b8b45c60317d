/** Cases: what staff decide. The verbs stand where what they decide about is known. And the trail of all that staff do. */
import { CaseDeskResolver, CaseEventResolver } from './desk/case-desk.resolver.ts'
import { LooksResolver } from './looks/looks.resolver.ts'
import { PersonCasesResolver } from './person-cases.resolver.ts'
import { PlatformCasesResolver } from './platform-cases.resolver.ts'
import { TrailResolver } from './trail/trail.resolver.ts'

export { Case, CaseConnection, CaseState, Decision, Dispute, DisputeReason } from './case.ts'
export {
  caseById,
  caseOfReading,
  casesOfReadings,
  heldByDisputes,
  lockDispute,
  openByKind,
  openDispute,
  setAnswer,
  setDecision,
} from './cases.store.ts'
export { closeCase } from './close-case.ts'
export { CaseChanged } from './desk/case-desk-inputs.ts'
export { disputesOf, disputesSince, hasOpenDispute } from './disputes-of.ts'
export { limits } from './limits.ts'
export { lookAs } from './looks/look-as.ts'
export { looksForExport } from './looks/looks.resolver.ts'
export { whileLooking } from './looks/while-looking.ts'
export { ContentKind, FlagReason } from './moderation/content-kind.ts'
export { contentWritten, tellRemoved } from './moderation/content-written.ts'
export { AppealDecided, AppealReceived, ContentRemoved, FlagsReviewed } from './moderation/events.ts'
export { addFlag, type FlagRow, flaggersOf, flagsOfItem, flagsOfPerson } from './moderation/flags.store.ts'
export {
  addHistory,
  decisionsAbout,
  type HistoryRow,
  historyOf,
  type ModerationActName,
} from './moderation/history.store.ts'
export {
  type AppealProblem,
  appealProblem,
  type DecisionProblem,
  hidesBy,
  isRemoved,
  ModerationDecision,
  ModerationState,
  stateAfter,
} from './moderation/item-state.ts'
export {
  type ItemRow,
  itemById,
  lockItem,
  lockItemOf,
  removalsOf,
  type Subject as ModeratedSubject,
  writeItem,
} from './moderation/items.store.ts'
export type { Verdict } from './moderation/judge.ts'
export { judgeContent } from './moderation/judge-content.ts'
export { type QueueFilter, queuePage, toModerate } from './moderation/queue.store.ts'
export { CaseClosed, PlatformCase, PlatformCaseKind } from './platform-case.ts'
export { type CaseToOpen, openCase, openCasesOf } from './platform-cases.store.ts'
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
export { recordStaff } from './trail/record-staff.ts'
export { trustNodes } from './trust.nodes.ts'

export const trustResolvers = [
  CaseDeskResolver,
  CaseEventResolver,
  PlatformCasesResolver,
  PersonCasesResolver,
  TrailResolver,
  LooksResolver,
] as const
