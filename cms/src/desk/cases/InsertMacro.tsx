'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

export interface Macro {
  readonly key: string
  readonly name: string
  readonly text: string
}

/** Puts a prepared text into what is being written. */
export function InsertMacro({
  macros,
  words,
  onInsert,
}: {
  macros: readonly Macro[]
  words: Readonly<Record<'macro' | 'insert', string>>
  onInsert(text: string): void
}) {
  const [chosen, setChosen] = useState('')
  if (macros.length === 0) return null
  return (
    <div className="desk__actions">
      <label>
        {words.macro}
        <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="" />
          {macros.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button
        size="medium"
        buttonStyle="secondary"
        disabled={chosen === ''}
        onClick={() => onInsert(macros.find(({ key }) => key === chosen)?.text ?? '')}
      >
        {words.insert}
      </Button>
    </div>
  )
}
