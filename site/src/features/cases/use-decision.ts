import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { type CasePartsFragment, DecideCaseDocument, type Decision } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { useActionKey } from '../../ui/action-key.ts'
import { howToWrite, parseAmount } from '../../ui/format/amount.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'

/** The case as it is now decided; the message tells who comes second how. */
type OnDecided = (decided: CasePartsFragment, message: string | null) => void

export function useDecision({ id, reading }: CasePartsFragment, onDecided: OnDecided) {
  const cost = reading.receipt?.total ?? { minor: '0', currency: reading.ratePerMinute.currency }
  const [decision, setDecision] = useState<Decision | null>(null)
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keyFor } = useActionKey()
  const part = parseAmount(typed, cost.currency)
  const refund = refundOf(decision, cost, part)

  async function decide(event: { preventDefault(): void }) {
    event.preventDefault()
    if (!decision) return setProblem(m['cases.decide.choose']())
    if (!refund) return setProblem(howToWrite({ ...cost, minor: '450' }))
    if (!note.trim()) return setProblem(m['cases.decide.sayWhy']())
    setBusy(true)
    setProblem(null)
    const amount = decision === 'REFUND_PART' ? refund : null
    const said = { caseId: id, decision, amount, note: note.trim() }
    try {
      const { decideCase } = await mutate(DecideCaseDocument, {
        input: { ...said, idempotencyKey: keyFor(said) },
      })
      if (decideCase.__typename === 'Dispute') return onDecided(decideCase, null)
      if (decideCase.__typename === 'CaseDecided' && decideCase.case.__typename === 'Dispute')
        return onDecided(decideCase.case, decideCase.message)
      setProblem(decideCase.message)
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(false)
  }

  return { cost, decision, setDecision, typed, setTyped, note, setNote, refund, problem, busy, decide }
}

/** Null where it is not known yet. */
function refundOf(
  decision: Decision | null,
  cost: MoneyAmount,
  part: MoneyAmount | null,
): MoneyAmount | null {
  if (decision === 'REFUND_FULL') return cost
  if (decision === 'UPHELD') return { ...cost, minor: '0' }
  return decision === 'REFUND_PART' ? part : null
}
