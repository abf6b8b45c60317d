import { ApiFault } from '../api.ts'
import type { Desk } from '../desk.ts'
import { deskAction, done, textIn } from '../desk-action.ts'
import {
  type Decision,
  DeskAddCaseNoteDocument,
  DeskAssignCaseDocument,
  DeskCloseCaseDocument,
  DeskDecideCaseDocument,
  DeskDecisionEffectDocument,
} from '../generated.ts'
import { ofAccount, ofDecision } from './word-keys.ts'

const minders = ['support', 'finance', 'moderator'] as const

/**
 * POST /api/desk/decision-effect `{ caseId, decision, minor, currency }`: what a decision would move in the ledger. Answers
 * `{ refunded, legs: [{ account, owner, amount }] }`, as it is shown.
 */
export const foreseeDecision = deskAction('decision-effect', ['support'], async (desk, body) => {
  const { decisionEffect } = await desk.ask(DeskDecisionEffectDocument, { input: decisionIn(desk, body) })
  const { refunded, legs } = done(decisionEffect, 'DecisionEffect')
  return {
    refunded: desk.money(refunded),
    legs: legs.map(({ account, owner, amount }) => ({
      account: isAccount(account) ? desk.words(ofAccount[account]) : account,
      owner: owner?.name ?? desk.words('panel.desk.cases.platform'),
      amount: desk.money(amount),
    })),
  }
})

/** POST /api/desk/decide-case, the same with `note`, `version` and `idempotencyKey`: decides it. Answers `{ id }`. */
export const decideCase = deskAction('decide-case', ['support'], async (desk, body) => {
  const input = {
    ...decisionIn(desk, body),
    note: textIn(body, 'note'),
    version: versionIn(body),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { decideCase: decided } = await desk.ask(DeskDecideCaseDocument, { input })
  return { id: done(decided, 'Dispute').id }
})

/** POST /api/desk/close-case `{ caseId, reason, idempotencyKey }`: records what was done about what the platform found. */
export const closeCase = deskAction('close-case', minders, async (desk, body) => {
  const input = {
    caseId: textIn(body, 'caseId'),
    note: textIn(body, 'reason'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { closeCase: closed } = await desk.ask(DeskCloseCaseDocument, { input })
  return { id: done(closed, 'PlatformCase').id }
})

/** POST /api/desk/assign-case `{ caseId, personId, version, idempotencyKey }`: who works on it; "" for nobody. */
export const assignCase = deskAction('assign-case', ['support'], async (desk, body) => {
  const input = {
    caseId: textIn(body, 'caseId'),
    personId: textIn(body, 'personId') || null,
    version: versionIn(body),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { assignCase: assigned } = await desk.ask(DeskAssignCaseDocument, { input })
  const name = assigned?.__typename === 'PlatformCase' ? 'PlatformCase' : 'Dispute'
  return { id: done(assigned, name).id }
})

/** POST /api/desk/case-note `{ caseId, words, idempotencyKey }`: what other staff should know of it. Answers `{ at }`. */
export const noteCase = deskAction('case-note', minders, async (desk, body) => {
  const input = {
    caseId: textIn(body, 'caseId'),
    words: textIn(body, 'words'),
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { addCaseNote } = await desk.ask(DeskAddCaseNoteDocument, { input })
  return { at: done(addCaseNote, 'CaseEvent').at }
})

function decisionIn(desk: Desk, body: Record<string, unknown>) {
  const decision = textIn(body, 'decision')
  if (!isDecision(decision)) throw new ApiFault('BAD_INPUT', desk.words('panel.desk.failed'))
  const isPart = decision === 'REFUND_PART'
  const amount = isPart ? { minor: textIn(body, 'minor'), currency: textIn(body, 'currency') } : null
  return { caseId: textIn(body, 'caseId'), decision, amount }
}

const versionIn = ({ version }: Record<string, unknown>): number =>
  typeof version === 'number' ? version : 0
const isDecision = (text: string): text is Decision => Object.hasOwn(ofDecision, text)
const isAccount = (text: string): text is keyof typeof ofAccount => Object.hasOwn(ofAccount, text)
