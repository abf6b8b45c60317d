import type { ReactNode } from 'react'
import type { TopUpPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { LazyTopUp } from './LazyTopUp.tsx'

type Props = {
  open: boolean
  currency: string
  unit: Unit
  /** What goes on meanwhile, in words. */
  children?: ReactNode
  onClose(): void
  onSucceeded?: (topUp: TopUpPartsFragment) => void
}

/** The card opens beside the page; what was under way goes on behind this, and the wallet’s own news closes the matter. */
export function TopUpDialog({ open, currency, unit, children, onClose, onSucceeded }: Props) {
  return (
    <Dialog open={open} title={m['topUp.title']()} onClose={onClose}>
      <LazyTopUp stay unit={unit} currency={currency} onSucceeded={onSucceeded} />
      {children && <p className="mt-4 text-[0.9rem] text-soft">{children}</p>}
    </Dialog>
  )
}
