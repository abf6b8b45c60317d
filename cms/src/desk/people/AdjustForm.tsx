'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { minorOf } from '../amounts.ts'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<
  Record<
    | 'title'
    | 'direction'
    | 'credit'
    | 'debit'
    | 'amount'
    | 'reason'
    | 'words'
    | 'press'
    | 'made'
    | 'waits'
    | 'noAmount'
    | 'failed',
    string
  >
>

interface Wallet {
  readonly personId: string
  readonly currency: string
  /** Behind the point of an amount. */
  readonly digits: number
}

const nothing = { direction: 'CREDIT', amount: '', reason: '', words: '' }

/** Puts money into somebody's wallet, or takes it out; above a limit it waits for a second one. */
export function AdjustForm({
  wallet: { personId, currency, digits },
  reasons,
  words,
}: {
  wallet: Wallet
  reasons: readonly { readonly value: string; readonly label: string }[]
  words: Words
}) {
  const [values, setValues] = useState(nothing)
  const { run, isBusy, refresh } = useDeskAction(words.failed)
  const field = (name: keyof typeof nothing) => ({
    value: values[name],
    onChange: ({ target }: { target: HTMLInputElement | HTMLSelectElement }) =>
      setValues({ ...values, [name]: target.value }),
  })

  async function adjust(event: FormEvent) {
    event.preventDefault()
    const minor = minorOf(values.amount, digits)
    if (minor === null) return void toast.error(words.noAmount)
    const { direction, reason } = values
    const asked = {
      personId,
      isDebit: direction === 'DEBIT',
      minor,
      currency,
      reason,
      words: values.words.trim(),
    }
    const answer = await run<{ state: string }>('adjust', asked)
    if (!answer) return
    toast.success(answer.state === 'MADE' ? words.made : words.waits)
    setValues(nothing)
    refresh()
  }

  return (
    <form className="desk__actions" onSubmit={event => void adjust(event)}>
      <h2>{words.title}</h2>
      <label>
        {words.direction}
        <select {...field('direction')}>
          <option value="CREDIT">{words.credit}</option>
          <option value="DEBIT">{words.debit}</option>
        </select>
      </label>
      <label>
        {words.amount} ({currency})
        <input type="text" inputMode="decimal" required {...field('amount')} />
      </label>
      <label>
        {words.reason}
        <select required {...field('reason')}>
          <option value="" />
          {reasons.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.words}
        <input type="text" required maxLength={2000} {...field('words')} />
      </label>
      <Button type="submit" size="medium" disabled={isBusy}>
        {words.press}
      </Button>
    </form>
  )
}
