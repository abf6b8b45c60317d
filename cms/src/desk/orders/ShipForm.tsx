'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<Record<'title' | 'carrier' | 'tracking' | 'ship' | 'shipped' | 'failed', string>>
interface Line {
  readonly id: string
  readonly name: string
  readonly open: number
}
type Answer = { results: { problem: string | null }[] }

/** Marks an order, or some of its pieces, as shipped. */
export function ShipForm({
  orderId,
  lines,
  words,
}: {
  orderId: string
  lines: readonly Line[]
  words: Words
}) {
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({})
  const [carrier, setCarrier] = useState('')
  const [tracking, setTracking] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function ship(event: FormEvent) {
    event.preventDefault()
    const packed = lines
      .map(({ id, open }) => ({ orderLineId: id, count: Number(counts[id] ?? open) }))
      .filter(({ count }) => count > 0)
    const orders = [{ orderId, tracking: tracking.trim(), lines: packed }]
    const answer = await run<Answer>('ship', { carrier: carrier.trim(), orders })
    if (!answer) return
    const problem = answer.results[0]?.problem
    if (problem) toast.error(problem)
    else toast.success(words.shipped)
    refresh()
  }

  return (
    <form onSubmit={event => void ship(event)}>
      <h2>{words.title}</h2>
      <div className="desk__actions">
        {lines.map(({ id, name, open }) => (
          <label key={id}>
            {name}
            <input
              type="number"
              min={0}
              max={open}
              step={1}
              value={counts[id] ?? String(open)}
              onChange={({ target }) => setCounts({ ...counts, [id]: target.value })}
            />
          </label>
        ))}
        <label>
          {words.carrier}
          <input
            type="text"
            maxLength={80}
            value={carrier}
            onChange={({ target }) => setCarrier(target.value)}
          />
        </label>
        <label>
          {words.tracking}
          <input
            type="text"
            maxLength={80}
            value={tracking}
            onChange={({ target }) => setTracking(target.value)}
          />
        </label>
        <Button type="submit" size="medium" disabled={isBusy}>
          {words.ship}
        </Button>
      </div>
    </form>
  )
}
