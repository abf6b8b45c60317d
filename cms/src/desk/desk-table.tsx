import type { ReactNode } from 'react'

interface Row {
  readonly key: string
  readonly cells: readonly ReactNode[]
}

/** A list of the desk, a row each, or the sentence that stands for an empty one. */
export function DeskTable({
  heads,
  rows,
  empty,
  numbers = [],
}: {
  heads: readonly string[]
  rows: readonly Row[]
  empty: string
  /** Which columns hold numbers, from 0: they end at one line. */
  numbers?: readonly number[]
}) {
  const look = (at: number) => (numbers.includes(at) ? 'desk__number' : undefined)
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <table className="desk__table">
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} className={look(at)}>
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
              <td key={at} className={look(at)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
