import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import type { DeskTransferFragment } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { pages } from '../pages.ts'
import { kindIn, reasonIn } from './word-keys.ts'

type Side = DeskTransferFragment['debit']

/** Transfers, each with both sides and what it is about. */
export const TransferTable = ({ desk, rows }: { desk: Desk; rows: readonly DeskTransferFragment[] }) => (
  <DeskTable
    numbers={[5, 6]}
    heads={[
      desk.words('panel.desk.money.number'),
      desk.words('panel.desk.money.at'),
      desk.words('panel.desk.money.reason'),
      desk.words('panel.desk.money.debit'),
      desk.words('panel.desk.money.credit'),
      desk.words('panel.desk.money.amount'),
      desk.words('panel.desk.money.fee'),
      desk.words('panel.desk.money.subject'),
    ]}
    empty={desk.words('panel.desk.money.none')}
    rows={rows.map(({ id, number, at, reason, debit, credit, amount, fee, subject }) => ({
      key: id,
      cells: [
        <Link key="number" href={`/admin${pages.transfers.path}/${encodeURIComponent(id)}`}>
          {number}
        </Link>,
        <Moment key="at" desk={desk} at={at} />,
        reasonIn(desk, reason),
        <SideOf key="debit" desk={desk} side={debit} />,
        <SideOf key="credit" desk={desk} side={credit} />,
        desk.money(amount),
        fee.minor === '0' ? '' : desk.money(fee),
        <Link
          key="subject"
          href={`/admin${pages.transfers.path}?find=${subject}`}
          className="desk__id"
          title={subject}
        >
          …{subject.slice(-8)}
        </Link>,
      ],
    }))}
  />
)

const SideOf = ({ desk, side: { kind, owner } }: { desk: Desk; side: Side }) =>
  owner ? (
    <Link href={`/admin${pages.transfers.path}?personId=${encodeURIComponent(owner.id)}`}>
      <bdi>{owner.name}</bdi> ({kindIn(desk, kind)})
    </Link>
  ) : (
    kindIn(desk, kind)
  )
