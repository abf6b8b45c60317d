'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { majorOf, minorOf } from '../amounts.ts'
import { useDeskAction } from '../use-desk-action.ts'

type Parts = 'back' | 'byReaders' | 'byPlatform' | 'tax'
type Words = Readonly<
  Record<
    | 'title'
    | 'shipping'
    | 'reason'
    | 'foresee'
    | 'effect'
    | 'toCard'
    | 'give'
    | 'given'
    | 'noAmount'
    | 'failed'
    | Parts,
    string
  >
>
type Effect = Readonly<Record<Parts, string>>
interface Line {
  readonly id: string
  readonly name: string
  /** What is left of it to give back, in minor units. */
  readonly most: string
}
interface Props {
  readonly orderId: string
  readonly currency: string
  readonly digits: number
  readonly lines: readonly Line[]
  readonly words: Words
}

const shippingField = 'shipping'

/** Gives money of an order back, once whoever presses has seen what the refund moves in the ledger. */
export function RefundForm({ orderId, currency, digits, lines, words }: Props) {
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [toCard, setToCard] = useState(false)
  const [effect, setEffect] = useState<Effect | null>(null)
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  const change = (name: string, text: string) => {
    setEffect(null)
    setAmounts({ ...amounts, [name]: text })
  }
  const field = (name: string, label: string, most?: string) => (
    <label key={name}>
      {label}
      <input
        type="text"
        inputMode="decimal"
        placeholder={most === undefined ? '' : majorOf(most, digits)}
        value={amounts[name] ?? ''}
        onChange={({ target }) => change(name, target.value)}
      />
    </label>
  )

  /** Null where something is no amount, or nothing is asked for. */
  function asked() {
    const written = Object.entries(amounts).filter(([, text]) => text.trim() !== '')
    const minor = written.map(([name, text]) => [name, minorOf(text, digits)] as const)
    if (minor.length === 0 || minor.some(([, amount]) => amount === null)) return null
    const ofLines = minor.filter(([name]) => name !== shippingField)
    const shipping = minor.find(([name]) => name === shippingField)?.[1] ?? null
    return {
      orderId,
      currency,
      lines: ofLines.map(([orderLineId, amount]) => ({ orderLineId, minor: amount })),
      shipping,
    }
  }

  async function press(event: FormEvent) {
    event.preventDefault()
    const body = asked()
    if (!body) return void toast.error(words.noAmount)
    if (!effect) return setEffect(await run<Effect>('refund-effect', body))
    if (!(await run('refund', { ...body, toCard, reason: reason.trim() }))) return
    toast.success(words.given)
    setAmounts({})
    setReason('')
    setEffect(null)
    refresh()
  }

  return (
    <form onSubmit={event => void press(event)}>
      <h2>{words.title}</h2>
      <div className="desk__actions">
        {lines.map(({ id, name, most }) => field(id, name, most))}
        {field(shippingField, words.shipping)}
        <label>
          {words.reason}
          <input
            type="text"
            required
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <Button type="submit" size="medium" buttonStyle={effect ? 'primary' : 'secondary'} disabled={isBusy}>
          {effect ? words.give : words.foresee}
        </Button>
      </div>
      <label className="desk__check">
        <input type="checkbox" checked={toCard} onChange={({ target }) => setToCard(target.checked)} />{' '}
        {words.toCard}
      </label>
      {effect && (
        <dl className="desk__effect" aria-label={words.effect}>
          {(['back', 'byReaders', 'byPlatform', 'tax'] as const).map(part => (
            <div key={part}>
              <dt>{words[part]}</dt>
              <dd>{effect[part]}</dd>
            </div>
          ))}
        </dl>
      )}
    </form>
  )
}
