import { Link } from '@payloadcms/ui'
import { ofCaseKind } from '../cases/word-keys.ts'
import type { Desk } from '../desk.ts'
import type { DeskPersonQuery, DeskReadingsFragment } from '../generated.ts'
import { pages } from '../pages.ts'
import { ofAccess, ofChannel, ofReading, ofState } from '../word-keys.ts'
import { Table } from './part.tsx'

export type WholePerson = NonNullable<DeskPersonQuery['personRecord']>
type Shown = { readonly desk: Desk; readonly person: WholePerson }

export const WalletLines = ({ desk, person }: Shown) => (
  <Table desk={desk} columns={['panel.desk.people.at', 'panel.desk.people.what', 'panel.desk.people.amount']}>
    {person.wallet.history.edges.map(({ node: { id, at, description, amount } }) => (
      <tr key={id}>
        <td>{desk.moment(at)}</td>
        <td>
          <bdi>{description}</bdi>
        </td>
        <td>{desk.money(amount)}</td>
      </tr>
    ))}
  </Table>
)

/** `other`: the side beside whose page it is. */
export const ReadingLines = ({
  desk,
  readings,
  other,
}: {
  desk: Desk
  readings: DeskReadingsFragment
  other: 'client' | 'reader'
}) => (
  <Table
    desk={desk}
    columns={[
      'panel.desk.people.at',
      'panel.desk.people.with',
      'panel.desk.people.channel',
      'panel.desk.people.state',
      'panel.desk.people.cost',
    ]}
  >
    {readings.edges.map(({ cursor, node }) => (
      <tr key={cursor}>
        <td>{desk.moment(node.requestedAt)}</td>
        <td>
          <Link href={`/admin${pages.people.path}/${encodeURIComponent(node[other].id)}`}>
            <bdi>{node[other].name}</bdi>
          </Link>
        </td>
        <td>{desk.words(ofChannel[node.channel])}</td>
        <td>{desk.words(ofReading[node.state])}</td>
        <td>{desk.money(node.cost)}</td>
      </tr>
    ))}
  </Table>
)

/** `mayOpen`: whoever looks may open orders. */
export const OrderLines = ({
  desk,
  person,
  mayOpen,
}: {
  desk: Desk
  person: Pick<WholePerson, 'orders'>
  mayOpen: boolean
}) => (
  <Table
    desk={desk}
    columns={[
      'panel.desk.order',
      'panel.desk.orders.placed',
      'panel.desk.people.state',
      'panel.desk.orders.total',
    ]}
  >
    {person.orders.edges.map(({ node: { id, number, placedAt, state, total } }) => (
      <tr key={id}>
        <td>
          {mayOpen ? (
            <Link href={`/admin${pages.orders.path}/${encodeURIComponent(id)}`}>{number}</Link>
          ) : (
            number
          )}
        </td>
        <td>{desk.moment(placedAt)}</td>
        <td>{desk.words(ofState[state])}</td>
        <td>{desk.money(total)}</td>
      </tr>
    ))}
  </Table>
)

export const CaseLines = ({ desk, person }: { desk: Desk; person: Pick<WholePerson, 'cases'> }) => (
  <Table
    desk={desk}
    columns={[
      'panel.desk.people.at',
      'panel.desk.people.what',
      'panel.desk.people.state',
      'panel.desk.people.note',
    ]}
  >
    {person.cases.edges.map(({ cursor, node }) => (
      <tr key={cursor}>
        <td>{desk.moment(node.openedAt)}</td>
        <td>
          <Link href={`/admin${pages.cases.path}/${encodeURIComponent(node.id)}`}>
            {desk.words(ofCaseKind[node.__typename === 'PlatformCase' ? node.kind : 'DISPUTE'])}
          </Link>
        </td>
        <td>
          {desk.words(
            node.state === 'OPEN' ? 'panel.desk.people.case.open' : 'panel.desk.people.case.decided',
          )}
        </td>
        <td>
          <bdi>{node.note ?? (node.__typename === 'PlatformCase' ? node.words : '')}</bdi>
        </td>
      </tr>
    ))}
  </Table>
)

export const NoteLines = ({ desk, person }: Shown) => (
  <Table desk={desk} columns={['panel.desk.people.at', 'panel.desk.people.note', 'panel.desk.people.by']}>
    {person.notes.edges.map(({ cursor, node: { at, words, by } }) => (
      <tr key={cursor}>
        <td>{desk.moment(at)}</td>
        <td>
          <bdi>{words}</bdi>
        </td>
        <td>
          <bdi>{by.name}</bdi>
        </td>
      </tr>
    ))}
  </Table>
)

export const AccessLines = ({ desk, person }: Shown) => (
  <Table
    desk={desk}
    columns={[
      'panel.desk.people.at',
      'panel.desk.people.what',
      'panel.desk.people.why',
      'panel.desk.people.by',
    ]}
  >
    {person.accessChanges.edges.map(({ cursor, node: { at, act, reason, by } }) => (
      <tr key={cursor}>
        <td>{desk.moment(at)}</td>
        <td>{desk.words(ofAccess[act])}</td>
        <td>
          <bdi>{reason}</bdi>
        </td>
        <td>
          <bdi>{by.name}</bdi>
        </td>
      </tr>
    ))}
  </Table>
)
