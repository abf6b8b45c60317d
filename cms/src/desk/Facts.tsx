import type { ReactNode } from 'react'
import type { PanelKey } from '../words.ts'
import type { Desk } from './desk.ts'

export type Fact = readonly [term: PanelKey, value: ReactNode]

interface Props {
  readonly desk: Desk
  readonly facts: readonly Fact[]
  /** Beside each other, each value beneath its term. */
  readonly isRow?: boolean
}

/** What is known of one thing, a line each. */
export const Facts = ({ desk, facts, isRow = false }: Props) => (
  <dl className={isRow ? 'desk__facts desk__facts--row' : 'desk__facts'}>
    {facts.map(([term, value]) => (
      <div key={term}>
        <dt>{desk.words(term)}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
