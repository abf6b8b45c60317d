import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import type { LiveReading } from '../state/room.ts'
import type { RoomSession } from '../state/room-session.ts'
import { otherOf } from './room-words.ts'

type Props = { open: boolean; reading: LiveReading; session: RoomSession; onClose(): void }

export function EndDialog({ open, reading, session, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  const started = reading.startedAt !== null
  async function end() {
    setBusy(true)
    await session.end()
    setBusy(false)
    onClose()
  }
  return (
    <Dialog open={open} title="End the reading?" onClose={onClose}>
      <p className="text-soft">
        {started
          ? reading.side === 'CLIENT'
            ? 'The meter stops at once, and what you did not use of this minute is given back.'
            : `The meter stops at once, and ${otherOf(reading).first} gets back what is not used of this minute.`
          : 'It has not begun yet: nothing will be charged.'}
      </p>
      <DialogActions>
        <Button variant="outline" onClick={onClose} autoFocus>
          Go on
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void end()}>
          End the reading
        </Button>
      </DialogActions>
    </Dialog>
  )
}
