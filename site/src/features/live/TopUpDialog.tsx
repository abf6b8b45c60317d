import { Dialog } from '../../ui/Dialog.tsx'
import type { Unit } from '../../ui/money.ts'
import { TopUp } from '../wallet/TopUp.tsx'
import type { LiveReading } from './room.ts'

type Props = { open: boolean; reading: LiveReading; unit: Unit; onClose(): void }

/** The card opens beside the room; the reading goes on behind this, and the wallet’s own news closes the matter. */
export function TopUpDialog({ open, reading, unit, onClose }: Props) {
  return (
    <Dialog open={open} title="Top up" onClose={onClose}>
      <TopUp stay unit={unit} currency={reading.ratePerMinute.currency} />
      <p className="mt-4 text-[0.9rem] text-soft">The reading goes on meanwhile.</p>
    </Dialog>
  )
}
