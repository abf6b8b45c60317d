import type { ComponentProps, ReactNode } from 'react'
import type { PanelKey } from '../../words.ts'
import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import { Empty } from '../Empty.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'

/** The lists of a person's page, each with the variable of its place. One of them is leafed through at a time. */
const places = {
  wallet: 'walletAfter',
  adjustments: 'adjustmentsAfter',
  readings: 'readingsAfter',
  given: 'givenAfter',
  orders: 'ordersAfter',
  cases: 'casesAfter',
  notes: 'notesAfter',
  access: 'accessAfter',
} as const
export type PartName = keyof typeof places

/** Which list is leafed through, and where it stands. */
export interface Place {
  readonly part: PartName | null
  readonly after: string | null
}

export function placeIn(searchParams: unknown): Place {
  const part = Object.keys(places).find(name => name === one(searchParams, 'part')) as PartName | undefined
  return { part: part ?? null, after: part ? one(searchParams, 'after') : null }
}

/** What the query of the page takes of it. */
export const variableOf = ({ part, after }: Place): { [Name in (typeof places)[PartName]]?: string } =>
  part && after ? { [places[part]]: after } : {}

interface Listed {
  readonly edges: readonly unknown[]
  readonly pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

/** One list of a person's page under its title, with what leads on; in its place a sentence when it is empty. */
export function Part({
  desk,
  name,
  title,
  list,
  personId,
  place,
  children,
}: {
  desk: Desk
  name: PartName
  title: PanelKey
  list: Listed
  personId: string
  place: Place
  children: ReactNode
}) {
  return (
    <section id={name}>
      <h2>{desk.words(title)}</h2>
      {list.edges.length === 0 ? <Empty>{desk.words('panel.desk.people.nothing')}</Empty> : children}
      <Pager
        desk={desk}
        path={`/admin${pages.people.path}/${encodeURIComponent(personId)}`}
        query={{ part: name }}
        after={place.part === name ? place.after : null}
        pageInfo={list.pageInfo}
      />
    </section>
  )
}

/** A table of the desk by the words of its columns. */
export const Table = ({
  desk,
  columns,
  rows,
  numbers,
}: {
  desk: Desk
  columns: readonly PanelKey[]
  rows: ComponentProps<typeof DeskTable>['rows']
  numbers?: readonly number[]
}) => (
  <DeskTable
    heads={columns.map(key => desk.words(key))}
    rows={rows}
    empty={desk.words('panel.desk.people.nothing')}
    {...(numbers ? { numbers } : {})}
  />
)
