import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import type { DeskAdjustmentFragment } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { ofAdjustmentReason, ofAdjustmentState } from '../word-keys.ts'
import { DecideAdjustment } from './DecideAdjustment.tsx'

interface Shown {
  readonly desk: Desk
  readonly adjustments: readonly DeskAdjustmentFragment[]
  /** Whoever looks may decide what waits. */
  readonly isFinance: boolean
  /** Whose wallet it is stands beside it. */
  readonly hasPerson?: boolean
}

/** What staff put into wallets or took out of them, or wait to. */
export const AdjustmentTable = ({ desk, adjustments, isFinance, hasPerson = false }: Shown) => (
  <DeskTable
    numbers={[hasPerson ? 2 : 1]}
    heads={[
      desk.words('panel.desk.people.at'),
      ...(hasPerson ? [desk.words('panel.desk.person')] : []),
      desk.words('panel.desk.people.amount'),
      desk.words('panel.desk.people.why'),
      desk.words('panel.desk.people.by'),
      desk.words('panel.desk.people.state'),
    ]}
    empty={desk.words('panel.desk.people.nothing')}
    rows={adjustments.map(adjustment => ({
      key: adjustment.id,
      cells: [
        <Moment key="at" desk={desk} at={adjustment.askedAt} />,
        ...(hasPerson ? [<PersonLink key="person" person={adjustment.person} />] : []),
        desk.words(
          adjustment.direction === 'CREDIT' ? 'panel.desk.people.credited' : 'panel.desk.people.debited',
          { amount: desk.money(adjustment.amount) },
        ),
        <span key="why">
          {desk.words(ofAdjustmentReason[adjustment.reason])}: <bdi>{adjustment.words}</bdi>
        </span>,
        <bdi key="by">{namesOf(adjustment).join(', ')}</bdi>,
        <StateOf key="state" desk={desk} adjustment={adjustment} isFinance={isFinance} />,
      ],
    }))}
  />
)

const namesOf = ({ askedBy, decidedBy }: DeskAdjustmentFragment): string[] =>
  [askedBy, decidedBy].flatMap(person => (person ? [person.name] : []))

const PersonLink = ({ person: { id, name } }: { person: { id: string; name: string } }) => (
  <Link href={`/admin${pages.people.path}/${encodeURIComponent(id)}`}>
    <bdi>{name}</bdi>
  </Link>
)

const StateOf = ({
  desk,
  adjustment: { id, state },
  isFinance,
}: {
  desk: Desk
  adjustment: DeskAdjustmentFragment
  isFinance: boolean
}) => (
  <div className="desk__chips">
    <StateChip desk={desk} of={state} words={ofAdjustmentState} />
    {state === 'WAITING' && isFinance && (
      <DecideAdjustment
        adjustmentId={id}
        words={{
          confirm: desk.words('panel.desk.people.confirm'),
          decline: desk.words('panel.desk.people.decline'),
          confirmed: desk.words('panel.desk.people.confirmed'),
          declined: desk.words('panel.desk.people.declined'),
          failed: desk.words('panel.desk.failed'),
        }}
      />
    )}
  </div>
)
