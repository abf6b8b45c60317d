import { registerEnumType } from 'type-graphql'

export const ModerationState = {
  OPEN: 'OPEN',
  ESCALATED: 'ESCALATED',
  APPEALED: 'APPEALED',
  KEPT: 'KEPT',
  REMOVED: 'REMOVED',
  UPHELD: 'UPHELD',
  RESTORED: 'RESTORED',
} as const
export type ModerationState = keyof typeof ModerationState
registerEnumType(ModerationState, {
  name: 'ModerationState',
  description: 'How something stands that was reported, or that a rule caught.',
  valuesConfig: {
    OPEN: { description: 'It waits for a moderator.' },
    ESCALATED: { description: 'It waits for an administrator.' },
    APPEALED: { description: 'It was removed, and its author asked for a second look.' },
    KEPT: { description: 'Staff let it stay.' },
    REMOVED: { description: 'It was removed; its author may appeal.' },
    UPHELD: { description: 'It was removed, and stays so after an appeal.' },
    RESTORED: { description: 'It is back after an appeal.' },
  },
})

export const ModerationDecision = { KEEP: 'KEEP', REMOVE: 'REMOVE', ESCALATE: 'ESCALATE' } as const
export type ModerationDecision = keyof typeof ModerationDecision
registerEnumType(ModerationDecision, {
  name: 'ModerationDecision',
  description: 'What staff decide about it.',
  valuesConfig: {
    KEEP: { description: 'It stays, or after an appeal comes back.' },
    REMOVE: { description: 'It goes, or after an appeal stays away.' },
    ESCALATE: { description: 'An administrator decides.' },
  },
})

/** What is removed, with or without an appeal. */
export const isRemoved = (state: ModerationState): boolean =>
  state === 'REMOVED' || state === 'APPEALED' || state === 'UPHELD'

export interface Decided {
  readonly state: ModerationState
  readonly removedBy: string | null
  readonly authorId: string
}

export interface Decider {
  readonly id: string
  readonly isAdmin: boolean
}

/** Why somebody may not decide so. */
export type DecisionProblem = 'DECIDED' | 'OWN' | 'FOR_ADMIN' | 'SAME_PERSON' | 'NOT_ESCALATED'

/**
 * The state that a decision leads to, or why it is not theirs to take.
 * @rule who decides what people report: a moderator, of what was escalated an administrator; nobody about what they wrote themselves, and an appeal is decided by another person than the removal.
 */
export function stateAfter(
  { state, removedBy, authorId }: Decided,
  decision: ModerationDecision,
  { id, isAdmin }: Decider,
): ModerationState | { readonly problem: DecisionProblem } {
  if (authorId === id) return { problem: 'OWN' }
  if (state === 'APPEALED') {
    if (removedBy === id) return { problem: 'SAME_PERSON' }
    if (decision === 'ESCALATE') return { problem: 'NOT_ESCALATED' }
    return decision === 'KEEP' ? 'RESTORED' : 'UPHELD'
  }
  if (state !== 'OPEN' && state !== 'ESCALATED') return { problem: 'DECIDED' }
  if (state === 'ESCALATED' && decision === 'ESCALATE') return { problem: 'DECIDED' }
  if (state === 'ESCALATED' && !isAdmin) return { problem: 'FOR_ADMIN' }
  return ({ KEEP: 'KEPT', REMOVE: 'REMOVED', ESCALATE: 'ESCALATED' } as const)[decision]
}

/** Why a removal is not appealed. */
export type AppealProblem = 'NOT_REMOVED' | 'APPEALED' | 'TOO_LATE'

/**
 * Null: its author may appeal.
 * @rule who appeals: the author of what was removed, once a removal, within the days of the policies.
 */
export function appealProblem(
  { state, appealUntil }: { readonly state: ModerationState; readonly appealUntil: Date | null },
  now: Date,
): AppealProblem | null {
  if (state === 'APPEALED' || state === 'UPHELD') return 'APPEALED'
  if (state !== 'REMOVED' || appealUntil === null) return 'NOT_REMOVED'
  return now < appealUntil ? null : 'TOO_LATE'
}

/**
 * Whether reports by so many people hide something before staff look.
 * @rule when reports hide something: once as many different people as the policies name have reported it since staff last decided.
 */
export const hidesBy = (flags: number, hideFlags: number): boolean => flags >= hideFlags
