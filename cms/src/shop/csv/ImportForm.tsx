'use client'

import { Button } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import type { Answer } from './endpoints.ts'

type Words = Readonly<
  Record<
    'file' | 'check' | 'write' | 'done' | 'problems' | 'line' | 'lineAny' | 'where' | 'problem' | 'failed',
    string
  >
>
type Fault = { errors?: { message?: string }[] }

/** Checks a file, shows what it would do, and only then offers to write it. */
export function ImportForm({ words }: { words: Words }) {
  const [file, setFile] = useState<File | null>(null)
  const [imported, setImported] = useState<Answer | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isReady = imported !== null && imported.problems.length === 0 && !imported.isWritten
  const hasWork = isReady && imported.added + imported.changed > 0

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    setFile(target.files?.[0] ?? null)
    setImported(null)
    setFault(null)
  }

  async function send(query: string) {
    if (!file) return
    setBusy(true)
    setFault(null)
    try {
      const headers = { 'content-type': 'text/csv' }
      const response = await fetch(`/api/shop/products.csv${query}`, { method: 'POST', headers, body: file })
      const answer = (await response.json()) as Answer & Fault
      setImported(answer.errors ? null : answer)
      setFault(answer.errors ? answer.errors[0]?.message || words.failed : null)
    } catch {
      // The file was changed on the disk since it was chosen, or the line is broken.
      setImported(null)
      setFault(words.failed)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <div className="desk__actions">
        <label>
          {words.file}
          <input type="file" accept=".csv,text/csv" onChange={choose} />
        </label>
        <Button size="medium" disabled={!file || isBusy} onClick={() => void send('')}>
          {words.check}
        </Button>
        {hasWork && (
          <Button
            size="medium"
            buttonStyle="secondary"
            disabled={isBusy}
            onClick={() => void send('?write=1')}
          >
            {words.write}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {fault && <p role="alert">{fault}</p>}
        {imported && <Outcome imported={imported} words={words} />}
      </div>
    </>
  )
}

function Outcome({ imported, words }: { imported: Answer; words: Words }) {
  if (imported.problems.length > 0)
    return (
      <>
        <p role="alert">{words.problems}</p>
        <table className="desk__table">
          <thead>
            <tr>
              <th className="desk__number">{words.line}</th>
              <th>{words.where}</th>
              <th>{words.problem}</th>
            </tr>
          </thead>
          <tbody>
            {imported.problems.map(({ line, column, message }) => (
              <tr key={`${line} ${column} ${message}`}>
                <td className="desk__number">{line ?? words.lineAny}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )
  return (
    <>
      <ul>
        {imported.outcome.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {imported.isWritten && <p>{words.done}</p>}
    </>
  )
}
