import type { ReactNode } from 'react'
import { Empty } from './Empty.tsx'

interface Row {
  readonly key: string
  readonly cells: readonly ReactNode[]
}

interface Props {
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
  readonly empty: string
  /** Which columns hold numbers, from 0: they end at one line. */
  readonly numbers?: readonly number[]
}

/** So many columns have room on a phone. */
const mostOnAPhone = 3

/** A list of the desk, a row each, or the sentence that stands for an empty one. With many columns each row is a card on a phone. */
export function DeskTable({ heads, rows, empty, numbers = [] }: Props) {
  const look = (at: number) => (numbers.includes(at) ? 'desk__number' : undefined)
  const isWide = heads.length > mostOnAPhone
  if (rows.length === 0) return <Empty>{empty}</Empty>
  return (
    <div className="desk__list">
      <table className={isWide ? 'desk__table desk__table--cards' : 'desk__table'}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} className={look(at)} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of their heads
                <td key={at} className={look(at)} data-head={heads[at]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
