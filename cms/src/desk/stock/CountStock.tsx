'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<
  Record<'sku' | 'count' | 'countHint' | 'note' | 'lowAt' | 'save' | 'saved' | 'failed', string>
>

const nothing = { sku: '', count: '', note: '', lowAt: '' }

/** Counts pieces in, or out where they are lost. */
export function CountStock({ skus, words }: { skus: readonly string[]; words: Words }) {
  const [values, setValues] = useState(nothing)
  const { run, isBusy, refresh } = useDeskAction(words.failed)
  const field = (name: keyof typeof nothing) => ({
    value: values[name],
    onChange: ({ target }: { target: HTMLInputElement }) => setValues({ ...values, [name]: target.value }),
  })

  async function save(event: FormEvent) {
    event.preventDefault()
    const lowAt = values.lowAt === '' ? null : Number(values.lowAt)
    const answer = await run('stock', {
      sku: values.sku.trim(),
      count: Number(values.count),
      note: values.note.trim(),
      lowAt,
    })
    if (!answer) return
    toast.success(words.saved)
    setValues(nothing)
    refresh()
  }

  return (
    <form className="desk__actions" onSubmit={event => void save(event)}>
      <label>
        {words.sku}
        <input type="text" required maxLength={60} list="desk-skus" {...field('sku')} />
      </label>
      <datalist id="desk-skus">
        {skus.map(sku => (
          <option key={sku} value={sku} />
        ))}
      </datalist>
      <label>
        {words.count}
        <input type="number" required step={1} title={words.countHint} {...field('count')} />
      </label>
      <label>
        {words.note}
        <input type="text" maxLength={200} {...field('note')} />
      </label>
      <label>
        {words.lowAt}
        <input type="number" min={0} step={1} {...field('lowAt')} />
      </label>
      <Button type="submit" size="medium" disabled={isBusy}>
        {words.save}
      </Button>
      <p className="desk__hint">{words.countHint}</p>
    </form>
  )
}
