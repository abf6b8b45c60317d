import { mutate } from '../../graphql/browser.ts'
import { type CasePartsFragment, DecideCaseDocument, type Decision } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { howToWrite, parseAmount } from '../../ui/format/amount.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'
import { forgetDraft } from '../forms/draft.ts'
import { required } from '../forms/rules.ts'
import { useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'
import { subjectOf } from './case-subject.ts'

type Values = { decision: Decision | ''; part: string; note: string }

/** The case as it is now decided; the message tells who comes second how. */
type OnDecided = (decided: CasePartsFragment, message: string | null) => void

export function useDecision(shown: CasePartsFragment, onDecided: OnDecided) {
  const { id } = shown
  const { cost: known, currency } = subjectOf(shown)
  const cost = known ?? { minor: '0', currency }
  const draft = `decide-case:${id}`
  const { form, field } = useFields<Values>({ initial: { decision: '', part: '', note: '' }, draft })
  const { state, busy, run } = useAction()
  const { decision, part } = form.watch()
  const refund = refundOf(decision, part, cost)

  const decide = form.handleSubmit(async values => {
    if (!refund || values.decision === '') return
    const amount = values.decision === 'REFUND_PART' ? refund : null
    const input = { caseId: id, decision: values.decision, amount, note: values.note.trim() }
    await run(input, async idempotencyKey => {
      const { decideCase } = await mutate(DecideCaseDocument, { input: { ...input, idempotencyKey } })
      const decided = decideCase.__typename === 'CaseDecided' ? decideCase.case : decideCase
      if (decided.__typename !== 'Dispute') return 'message' in decideCase ? decideCase : null
      forgetDraft(draft)
      onDecided(decided, decideCase.__typename === 'CaseDecided' ? decideCase.message : null)
      return null
    })
  })

  const fields = {
    decision: field('decision', { validate: chosen => chosen !== '' || m['cases.decide.choose']() }),
    part: field('part', {
      validate: (typed, values) =>
        refundOf(values.decision, typed, cost) !== null || howToWrite({ ...cost, minor: '450' }),
    }),
    note: field('note', required(m['cases.decide.sayWhy']())),
  }
  return { cost, decision, refund, fields, state, busy, decide }
}

/** Null where it is not known yet. */
function refundOf(decision: Decision | '', typed: string, cost: MoneyAmount): MoneyAmount | null {
  if (decision === 'REFUND_FULL') return cost
  if (decision === 'UPHELD') return { ...cost, minor: '0' }
  return decision === 'REFUND_PART' ? parseAmount(typed, cost.currency) : null
}
