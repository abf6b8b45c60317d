'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<
  Record<'restocked' | 'writtenOff' | 'toCard' | 'receive' | 'received' | 'failed', string>
>
interface Line {
  readonly id: string
  readonly name: string
  readonly count: number
}
interface Props {
  readonly returnId: string
  readonly lines: readonly Line[]
  readonly words: Words
}

/** Counts what arrived of a return: what can be sold again and what cannot. Its money goes back with it. */
export function ReceiveForm({ returnId, lines, words }: Props) {
  const [lost, setLost] = useState<Readonly<Record<string, string>>>({})
  const [restocked, setRestocked] = useState<Readonly<Record<string, string>>>({})
  const [toCard, setToCard] = useState(false)
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function receive(event: FormEvent) {
    event.preventDefault()
    const arrived = lines.map(({ id, count }) => ({
      orderLineId: id,
      restocked: Number(restocked[id] ?? count),
      writtenOff: Number(lost[id] ?? 0),
    }))
    if (!(await run('receive-return', { returnId, lines: arrived, toCard }))) return
    toast.success(words.received)
    refresh()
  }

  return (
    <form className="desk__actions" onSubmit={event => void receive(event)}>
      {lines.map(({ id, name, count }) => (
        <fieldset key={id}>
          <legend>{name}</legend>
          <label>
            {words.restocked}
            <input
              type="number"
              min={0}
              max={count}
              value={restocked[id] ?? String(count)}
              onChange={({ target }) => setRestocked({ ...restocked, [id]: target.value })}
            />
          </label>
          <label>
            {words.writtenOff}
            <input
              type="number"
              min={0}
              max={count}
              value={lost[id] ?? '0'}
              onChange={({ target }) => setLost({ ...lost, [id]: target.value })}
            />
          </label>
        </fieldset>
      ))}
      <label className="desk__check">
        <input type="checkbox" checked={toCard} onChange={({ target }) => setToCard(target.checked)} />{' '}
        {words.toCard}
      </label>
      <Button type="submit" size="medium" disabled={isBusy}>
        {words.receive}
      </Button>
    </form>
  )
}
