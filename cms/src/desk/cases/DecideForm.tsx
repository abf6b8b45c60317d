'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { filled } from '../../cases/placeholders.ts'
import { majorOf, minorOf } from '../amounts.ts'
import { useDeskAction } from '../use-desk-action.ts'
import { type Effect, EffectTable, type EffectWords } from './EffectTable.tsx'
import { InsertMacro, type Macro } from './InsertMacro.tsx'

type Words = EffectWords &
  Readonly<
    Record<
      | 'title'
      | 'decision'
      | 'choose'
      | 'use'
      | 'macro'
      | 'insert'
      | 'note'
      | 'foresee'
      | 'decide'
      | 'decided'
      | 'noAmount'
      | 'failed',
      string
    >
  >

interface Props {
  readonly caseId: string
  readonly version: number
  readonly cost: {
    readonly currency: string
    readonly minor: string
    readonly digits: number
    readonly shown: string
  }
  readonly names: { readonly client: string; readonly reader: string }
  readonly suggestion: { readonly decision: string; readonly minor: string | null } | null
  readonly decisions: readonly { value: string; label: string }[]
  readonly macros: readonly Macro[]
  readonly words: Words
}

/** Decides a dispute, once whoever presses has seen what the decision moves in the ledger. */
export function DecideForm({ caseId, version, cost, names, suggestion, decisions, macros, words }: Props) {
  const [decision, setDecision] = useState('')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const [foreseen, setForeseen] = useState<(Effect & { version: number }) | null>(null)
  const { run, isBusy, refresh } = useDeskAction(words.failed)
  // What was foreseen of an older case is no longer shown; what was written stays.
  const effect = foreseen?.version === version ? foreseen : null
  const isPart = decision === 'REFUND_PART'

  const choose = (next: string, minor: string | null = null) => {
    setForeseen(null)
    setDecision(next)
    if (minor !== null) setAmount(majorOf(minor, cost.digits))
  }

  /** Null where the amount is none. */
  function asked() {
    const minor = isPart ? minorOf(amount, cost.digits) : null
    if (isPart && minor === null) return null
    return { caseId, decision, minor: minor ?? '', currency: cost.currency }
  }

  async function press(event: FormEvent) {
    event.preventDefault()
    const body = asked()
    if (!body) return void toast.error(words.noAmount)
    if (!effect) {
      const answer = await run<Effect>('decision-effect', body)
      return setForeseen(answer && { ...answer, version })
    }
    if (await run('decide-case', { ...body, version, note: note.trim() })) toast.success(words.decided)
    // Whoever was slower sees how it stands now.
    refresh()
  }

  /** What is given back, for the text: as it was foreseen, or as it is chosen. */
  function amountInWords(): string {
    if (effect) return effect.refunded
    return isPart ? `${amount} ${cost.currency}` : cost.shown
  }

  return (
    <form onSubmit={event => void press(event)} className="desk__form">
      <h2>{words.title}</h2>
      <div className="desk__actions">
        <label>
          {words.decision}
          <select required value={decision} onChange={({ target }) => choose(target.value)}>
            <option value="">{words.choose}</option>
            {decisions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {isPart && (
          <label>
            {words.amount} ({cost.currency})
            <input
              type="text"
              inputMode="decimal"
              required
              placeholder={majorOf(cost.minor, cost.digits)}
              value={amount}
              onChange={({ target }) => {
                setForeseen(null)
                setAmount(target.value)
              }}
            />
          </label>
        )}
        {suggestion && (
          <Button
            size="medium"
            buttonStyle="secondary"
            disabled={isBusy}
            onClick={() => choose(suggestion.decision, suggestion.minor)}
          >
            {words.use}
          </Button>
        )}
      </div>
      <InsertMacro
        macros={macros}
        words={{ macro: words.macro, insert: words.insert }}
        onInsert={text =>
          setNote(`${note}${note && '\n'}${filled(text, { ...names, amount: amountInWords() })}`)
        }
      />
      <label>
        {words.note}
        <textarea
          required
          rows={5}
          maxLength={2000}
          dir="auto"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      {effect && <EffectTable effect={effect} words={words} />}
      <Button type="submit" size="medium" buttonStyle={effect ? 'primary' : 'secondary'} disabled={isBusy}>
        {effect ? words.decide : words.foresee}
      </Button>
    </form>
  )
}
