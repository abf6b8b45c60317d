import type { CasePriority, DisputeReason } from '../case.ts'
import type { CaseKind } from './case-kind.ts'

/** As it is stored: the lowest comes first. */
export const RANK: Readonly<Record<CasePriority, number>> = { URGENT: 1, HIGH: 2, NORMAL: 3 }

/** @rule which cases come first: what an audit found, then money from outside and how somebody behaved, then all others; among equals the oldest. */
export function priorityOf(kind: CaseKind, reason: DisputeReason | null = null): CasePriority {
  if (kind === 'AUDIT') return 'URGENT'
  return kind !== 'DISPUTE' || reason === 'CONDUCT' ? 'HIGH' : 'NORMAL'
}
