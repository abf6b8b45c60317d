import type { AppointmentPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../../ui/format/money.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Money } from '../../../ui/Money.tsx'
import { partBack } from '../terms.ts'

type Props = { appointment: AppointmentPartsFragment; unit: Unit }

/** What is set aside, or what became of it; and what cancelling would do as long as there is something to cancel. */
export function AppointmentMoney({ appointment, unit }: Props) {
  const { price, paid, refunded, earned, side, state } = appointment
  const isOpen = state === 'REQUESTED' || state === 'BOOKED'
  if (appointment.isPrepaid) return <ByVoucher appointment={appointment} isOpen={isOpen} />
  return (
    <>
      <dl className="grid gap-2">
        <Sum term={m['start.summary.price']()} amount={price} unit={unit} />
        {isOpen && side === 'CLIENT' && (
          <Sum term={m['appointment.money.setAside']()} amount={price} unit={unit} />
        )}
        {paid && side === 'CLIENT' && (
          <Sum term={m['appointment.money.paid']()} amount={paid} unit={unit} isMain />
        )}
        {refunded && <Sum term={m['appointment.money.back']({ side })} amount={refunded} unit={unit} />}
        {earned && <Sum term={m['appointment.money.earned']()} amount={earned} unit={unit} isMain />}
      </dl>
      {isOpen && <CancelTerms appointment={appointment} unit={unit} />}
    </>
  )
}

/** Its price is held by a voucher, to which nothing is added. */
function ByVoucher({ appointment, isOpen }: { appointment: AppointmentPartsFragment; isOpen: boolean }) {
  const { side, freeUntil, requestedAt } = appointment
  return (
    <>
      <p className="font-semibold">{m['appointment.money.voucher']()}</p>
      {isOpen && side === 'READER' && (
        <p className="text-[0.92rem] text-soft">{m['appointment.voucher.reader']()}</p>
      )}
      {isOpen && side === 'CLIENT' && (
        <ul className="grid list-disc gap-1.5 ps-5 text-[0.92rem] text-soft">
          {freeUntil > requestedAt && (
            <li>
              {m['appointment.voucher.freeUntil']()} <Moment at={freeUntil} show="recent" />
            </li>
          )}
          <li>{m['appointment.voucher.late']()}</li>
        </ul>
      )}
    </>
  )
}

function CancelTerms({ appointment, unit }: Props) {
  const { side, price, requestedAt, freeUntil, lateRefundBasisPoints, absentRefundBasisPoints } = appointment
  if (side === 'READER') return <p className="text-[0.92rem] text-soft">{m['appointment.terms.reader']()}</p>
  const absent = partBack(price, absentRefundBasisPoints)
  const back = showMoney(partBack(price, lateRefundBasisPoints), unit)
  return (
    <ul className="grid list-disc gap-1.5 ps-5 text-[0.92rem] text-soft">
      {freeUntil > requestedAt ? (
        <>
          <li>
            {m['appointment.terms.freeUntil']()} <Moment at={freeUntil} show="recent" />
          </li>
          <li>{m['appointment.terms.after']({ back })}</li>
        </>
      ) : (
        <li>{m['appointment.terms.isLate']({ back })}</li>
      )}
      <li>
        {BigInt(absent.minor) > 0n
          ? m['book.terms.absent']({ back: showMoney(absent, unit) })
          : m['book.terms.absentNothing']()}
      </li>
      <li>{m['book.terms.reader']()}</li>
    </ul>
  )
}

type SumProps = { term: string; amount: MoneyAmount; unit: Unit; isMain?: boolean }

function Sum({ term, amount, unit, isMain = false }: SumProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <dt className="text-soft">{term}</dt>
      <dd className={isMain ? 'text-[1.2rem] font-semibold' : 'font-semibold'}>
        <Money amount={amount} unit={unit} />
      </dd>
    </div>
  )
}
