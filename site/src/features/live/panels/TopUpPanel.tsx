import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { TopUpPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import type { Unit } from '../../../ui/format/money.ts'
import { LazyTopUp } from '../../wallet/LazyTopUp.tsx'

type Props = {
  currency: string
  unit: Unit
  onClose(): void
  onSucceeded(topUp: TopUpPartsFragment): void
}

/** Adds money beside the room, clear of the notices that lie over its top, on a phone below it: the chat and the meter stay in sight, and can be used. */
export function TopUpPanel({ currency, unit, onClose, onSucceeded }: Props) {
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={event => event.key === 'Escape' && onClose()}
      className="max-h-[58%] shrink-0 overflow-y-auto border-t border-line bg-panel px-5 py-4 shadow-glow outline-none lg:max-h-none lg:w-80 lg:border-s lg:border-t-0 lg:pt-19 lg:pb-6"
    >
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id={heading} className="font-text! text-[1.1rem]! font-semibold! tracking-normal!">
          {m['topUp.title']()}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={m['room.topUp.close']()}
          className="-m-1 rounded-full p-2 text-soft hover:text-ink"
        >
          <X aria-hidden size={20} />
        </button>
      </div>
      <LazyTopUp stay unit={unit} currency={currency} onSucceeded={onSucceeded} />
      <p className="mt-3 text-[0.9rem] text-soft">{m['room.topUp.meanwhile']()}</p>
    </section>
  )
}
