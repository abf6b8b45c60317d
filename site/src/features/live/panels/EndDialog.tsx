import { useState } from 'react'
import { m } from '../../../messages/index.ts'
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
    <Dialog open={open} title={m['room.end.title']()} onClose={onClose}>
      <p className="text-soft">
        {started
          ? reading.side === 'CLIENT'
            ? m['room.end.client']()
            : m['room.end.reader']({ client: otherOf(reading).first })
          : m['room.end.notStarted']()}
      </p>
      <DialogActions>
        <Button variant="outline" onClick={onClose} autoFocus>
          {m['room.end.stay']()}
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void end()}>
          {m['room.end.action']()}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
