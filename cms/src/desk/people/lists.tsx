import { Link } from '@payloadcms/ui'
import { Chip } from '../Chip.tsx'
import { ofCaseKind } from '../cases/word-keys.ts'
import type { Desk } from '../desk.ts'
import type { DeskPersonQuery, DeskReadingsFragment } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { ofAccess, ofChannel, ofReading, ofState } from '../word-keys.ts'
import { Table } from './part.tsx'

export type WholePerson = NonNullable<DeskPersonQuery['personRecord']>
type Shown = { readonly desk: Desk; readonly person: WholePerson }

export const WalletLines = ({ desk, person }: Shown) => (
  <Table
    desk={desk}
    numbers={[2]}
    columns={['panel.desk.people.at', 'panel.desk.people.what', 'panel.desk.people.amount']}
    rows={person.wallet.history.edges.map(({ node: { id, at, description, amount } }) => ({
      key: id,
      cells: [
        <Moment key="at" desk={desk} at={at} />,
        <bdi key="what">{description}</bdi>,
        desk.money(amount),
      ],
    }))}
  />
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
    numbers={[4]}
    columns={[
      'panel.desk.people.at',
      'panel.desk.people.with',
      'panel.desk.people.channel',
      'panel.desk.people.state',
      'panel.desk.people.cost',
    ]}
    rows={readings.edges.map(({ cursor, node }) => ({
      key: cursor,
      cells: [
        <Moment key="at" desk={desk} at={node.requestedAt} />,
        <PersonLink key="with" person={node[other]} />,
        desk.words(ofChannel[node.channel]),
        <StateChip key="state" desk={desk} of={node.state} words={ofReading} />,
        desk.money(node.cost),
      ],
    }))}
  />
)

const PersonLink = ({ person: { id, name } }: { person: { id: string; name: string } }) => (
  <Link href={`/admin${pages.people.path}/${encodeURIComponent(id)}`}>
    <bdi>{name}</bdi>
  </Link>
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
    numbers={[3]}
    columns={[
      'panel.desk.order',
      'panel.desk.orders.placed',
      'panel.desk.people.state',
      'panel.desk.orders.total',
    ]}
    rows={person.orders.edges.map(({ node: { id, number, placedAt, state, total } }) => ({
      key: id,
      cells: [
        mayOpen ? (
          <Link key="number" href={`/admin${pages.orders.path}/${encodeURIComponent(id)}`}>
            {number}
          </Link>
        ) : (
          number
        ),
        <Moment key="at" desk={desk} at={placedAt} />,
        <StateChip key="state" desk={desk} of={state} words={ofState} />,
        desk.money(total),
      ],
    }))}
  />
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
    rows={person.cases.edges.map(({ cursor, node }) => ({
      key: cursor,
      cells: [
        <Moment key="at" desk={desk} at={node.openedAt} />,
        <Link key="what" href={`/admin${pages.cases.path}/${encodeURIComponent(node.id)}`}>
          {desk.words(ofCaseKind[node.__typename === 'PlatformCase' ? node.kind : 'DISPUTE'])}
        </Link>,
        node.state === 'OPEN' ? (
          <Chip key="state" tone="warn">
            {desk.words('panel.desk.people.case.open')}
          </Chip>
        ) : (
          <Chip key="state">{desk.words('panel.desk.people.case.decided')}</Chip>
        ),
        <bdi key="note">{node.note ?? (node.__typename === 'PlatformCase' ? node.words : '')}</bdi>,
      ],
    }))}
  />
)

export const NoteLines = ({ desk, person }: Shown) => (
  <Table
    desk={desk}
    columns={['panel.desk.people.at', 'panel.desk.people.note', 'panel.desk.people.by']}
    rows={person.notes.edges.map(({ cursor, node: { at, words, by } }) => ({
      key: cursor,
      cells: [
        <Moment key="at" desk={desk} at={at} />,
        <bdi key="words">{words}</bdi>,
        <bdi key="by">{by.name}</bdi>,
      ],
    }))}
  />
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
    rows={person.accessChanges.edges.map(({ cursor, node: { at, act, reason, by } }) => ({
      key: cursor,
      cells: [
        <Moment key="at" desk={desk} at={at} />,
        desk.words(ofAccess[act]),
        <bdi key="why">{reason}</bdi>,
        <bdi key="by">{by.name}</bdi>,
      ],
    }))}
  />
)
