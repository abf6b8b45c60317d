'use client'

import { Button, Link, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

interface Row {
  readonly id: string
  readonly number: string
  readonly placed: string
  readonly to: string
  readonly pieces: string
  readonly total: string
  readonly mayShip: boolean
}
type Words = Readonly<
  Record<
    | 'all'
    | 'order'
    | 'placed'
    | 'to'
    | 'pieces'
    | 'total'
    | 'carrier'
    | 'tracking'
    | 'ship'
    | 'print'
    | 'shipped'
    | 'failed',
    string
  >
>
type Answer = { results: { orderId: string; problem: string | null }[] }

/** The orders of a page; those that are chosen are printed, or marked as shipped by one carrier, each with its own tracking number. */
export function OrderList({ rows, words }: { rows: readonly Row[]; words: Words }) {
  const [chosen, choose] = useState<readonly string[]>([])
  const [tracking, setTracking] = useState<Readonly<Record<string, string>>>({})
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [carrier, setCarrier] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)
  const open = rows.filter(({ mayShip }) => mayShip).map(({ id }) => id)
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id])

  async function ship() {
    const orders = chosen.map(orderId => ({ orderId, tracking: tracking[orderId]?.trim() ?? '' }))
    const answer = await run<Answer>('ship', { carrier: carrier.trim(), orders })
    if (!answer) return
    const refused = answer.results.flatMap(({ orderId, problem }) =>
      problem === null ? [] : [[orderId, problem] as const],
    )
    setProblems(Object.fromEntries(refused))
    choose(refused.map(([id]) => id))
    if (refused.length < answer.results.length) toast.success(words.shipped)
    refresh()
  }

  return (
    <>
      <div className="desk__list">
        <table className="desk__table desk__table--cards">
          <thead>
            <tr>
              <th>
                {open.length > 0 && (
                  <input
                    type="checkbox"
                    aria-label={words.all}
                    checked={open.every(id => chosen.includes(id))}
                    onChange={({ target }) => choose(target.checked ? open : [])}
                  />
                )}
              </th>
              <th>{words.order}</th>
              <th>{words.placed}</th>
              <th>{words.to}</th>
              <th>{words.pieces}</th>
              <th className="desk__number">{words.total}</th>
              {open.length > 0 && <th>{words.tracking}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <td data-head="">
                  {row.mayShip && (
                    <input
                      type="checkbox"
                      aria-label={row.number}
                      checked={chosen.includes(row.id)}
                      onChange={() => toggle(row.id)}
                    />
                  )}
                </td>
                <td data-head={words.order}>
                  <Link href={`/admin/desk/orders/${encodeURIComponent(row.id)}`}>{row.number}</Link>
                  {problems[row.id] && <p role="alert">{problems[row.id]}</p>}
                </td>
                <td data-head={words.placed}>
                  <span className="desk__moment">{row.placed}</span>
                </td>
                <td data-head={words.to}>
                  <bdi>{row.to}</bdi>
                </td>
                <td data-head={words.pieces}>{row.pieces}</td>
                <td className="desk__number" data-head={words.total}>
                  {row.total}
                </td>
                {open.length > 0 && (
                  <td data-head={words.tracking}>
                    {row.mayShip && (
                      <input
                        type="text"
                        maxLength={80}
                        aria-label={`${words.tracking} ${row.number}`}
                        value={tracking[row.id] ?? ''}
                        onChange={({ target }) => setTracking({ ...tracking, [row.id]: target.value })}
                      />
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.length > 0 && (
        <div className="desk__actions">
          <label>
            {words.carrier}
            <input
              type="text"
              maxLength={80}
              value={carrier}
              onChange={({ target }) => setCarrier(target.value)}
            />
          </label>
          <Button size="medium" disabled={isBusy || chosen.length === 0} onClick={() => void ship()}>
            {words.ship}
          </Button>
          <Button
            el="anchor"
            size="medium"
            buttonStyle="secondary"
            newTab
            disabled={chosen.length === 0}
            url={`/admin/desk/orders/print?ids=${chosen.map(encodeURIComponent).join(',')}`}
          >
            {words.print}
          </Button>
        </div>
      )}
    </>
  )
}
