import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import type { DeskAdjustmentFragment } from '../generated.ts'
import { pages } from '../pages.ts'
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
  <table className="desk__table">
    <thead>
      <tr>
        <th>{desk.words('panel.desk.people.at')}</th>
        {hasPerson && <th>{desk.words('panel.desk.person')}</th>}
        <th className="desk__number">{desk.words('panel.desk.people.amount')}</th>
        <th>{desk.words('panel.desk.people.why')}</th>
        <th>{desk.words('panel.desk.people.by')}</th>
        <th>{desk.words('panel.desk.people.state')}</th>
      </tr>
    </thead>
    <tbody>
      {adjustments.map(adjustment => (
        <Row key={adjustment.id} {...{ desk, adjustment, isFinance, hasPerson }} />
      ))}
    </tbody>
  </table>
)

function Row({
  desk,
  adjustment: { id, askedAt, person, direction, amount, reason, words, askedBy, decidedBy, state },
  isFinance,
  hasPerson,
}: Omit<Shown, 'adjustments'> & { adjustment: DeskAdjustmentFragment }) {
  return (
    <tr>
      <td>{desk.moment(askedAt)}</td>
      {hasPerson && (
        <td>
          <Link href={`/admin${pages.people.path}/${encodeURIComponent(person.id)}`}>
            <bdi>{person.name}</bdi>
          </Link>
        </td>
      )}
      <td className="desk__number">
        {desk.words(direction === 'CREDIT' ? 'panel.desk.people.credit' : 'panel.desk.people.debit')}{' '}
        {desk.money(amount)}
      </td>
      <td>
        {desk.words(ofAdjustmentReason[reason])}: <bdi>{words}</bdi>
      </td>
      <td>
        <bdi>{[askedBy.name, ...(decidedBy ? [decidedBy.name] : [])].join(', ')}</bdi>
      </td>
      <td>
        {desk.words(ofAdjustmentState[state])}
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
      </td>
    </tr>
  )
}
