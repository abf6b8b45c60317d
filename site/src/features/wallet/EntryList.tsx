import {
  BadgePlus,
  CalendarCheck,
  CirclePlus,
  Gift,
  HandHeart,
  MailOpen,
  Radio,
  RotateCcw,
  ShoppingBag,
  Sparkles,
  Wrench,
} from 'lucide-react'
import type { WalletEntryKind, WalletEntryPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import type { Unit } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'

export function EntryList({ entries, unit }: { entries: WalletEntryPartsFragment[]; unit: Unit }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {entries.map(entry => {
        const Icon = icons[entry.kind]
        const label = m['wallet.entry']({ kind: entry.kind })
        return (
          <li key={entry.id} className="flex items-center gap-3 px-3.5 py-3.5 sm:gap-4 sm:px-5">
            <span className="grid size-10 shrink-0 place-items-center rounded-full bg-raised text-accent-ink">
              <Icon aria-hidden size={19} />
            </span>
            <div className="min-w-0 flex-1">
              <p className="leading-snug">
                {entry.reading ? (
                  <a className="prose-link" href={`/reading/${entry.reading.id}`}>
                    {entry.description}
                  </a>
                ) : (
                  entry.description
                )}
              </p>
              <p className="text-[0.9rem] text-soft">
                {label !== entry.description && `${label} · `}
                <Moment at={entry.at} show="recent" />
              </p>
            </div>
            <Money
              amount={entry.amount}
              unit={unit}
              signed
              className={`font-semibold ${entry.amount.minor.startsWith('-') ? '' : 'text-good'}`}
            />
          </li>
        )
      })}
    </ul>
  )
}

const icons: Record<WalletEntryKind, typeof Wrench> = {
  TOP_UP: CirclePlus,
  BONUS: BadgePlus,
  READING: Sparkles,
  APPOINTMENT: CalendarCheck,
  ANSWER: MailOpen,
  STREAM: Radio,
  ORDER: ShoppingBag,
  TIP: HandHeart,
  GIFT: Gift,
  REFUND: RotateCcw,
  ADJUSTMENT: Wrench,
}
