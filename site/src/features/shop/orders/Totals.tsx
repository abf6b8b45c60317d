import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import type { Unit } from '../../../ui/format/money.ts'
import { Money } from '../../../ui/Money.tsx'
import type { OrderParts } from './totals.ts'

/** What an order comes to, line by line: the last is all of it. */
export function Totals({ parts, unit }: { parts: OrderParts; unit: Unit }) {
  const { goods, discount, shipping, tax, total, refunded, isTaxIncluded, isShipped } = parts
  const rows = [
    { label: m['shop.total.goods'](), amount: goods },
    discount.minor !== '0' && {
      label: m['shop.total.discount'](),
      amount: { ...discount, minor: `-${discount.minor}` },
    },
    isShipped && { label: m['shop.total.shipping'](), amount: shipping, isFree: shipping.minor === '0' },
    tax.minor !== '0' && {
      label: isTaxIncluded ? m['shop.total.taxIncluded']() : m['shop.total.tax'](),
      amount: tax,
      isQuiet: isTaxIncluded,
    },
  ]
  return (
    <dl className="grid gap-2">
      {rows.map(
        row =>
          row && (
            <div
              key={row.label}
              className={classes(
                'flex items-baseline justify-between gap-4',
                'isQuiet' in row && row.isQuiet && 'text-[0.95rem] text-soft',
              )}
            >
              <dt>{row.label}</dt>
              <dd>
                {'isFree' in row && row.isFree ? (
                  m['shop.checkout.free']()
                ) : (
                  <Money amount={row.amount} unit={unit} />
                )}
              </dd>
            </div>
          ),
      )}
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-3 text-[1.15rem] font-semibold">
        <dt>{m['shop.total.all']()}</dt>
        <dd>
          <Money amount={total} unit={unit} />
        </dd>
      </div>
      {refunded && refunded.minor !== '0' && (
        <div className="flex items-baseline justify-between gap-4 text-good">
          <dt>{m['shop.total.refunded']()}</dt>
          <dd>
            <Money amount={refunded} unit={unit} />
          </dd>
        </div>
      )}
    </dl>
  )
}
