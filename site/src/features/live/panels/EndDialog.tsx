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
  /** Whoever waits alone in the room of an appointment leaves it, and may come back. */
  const waitsFor = started ? null : reading.appointment
  async function end() {
    setBusy(true)
    if (waitsFor) return location.assign(`/appointments/${waitsFor.id}`)
    await session.end()
    setBusy(false)
    onClose()
  }
  return (
    <Dialog open={open} title={waitsFor ? m['room.leave.title']() : m['room.end.title']()} onClose={onClose}>
      <p className="text-soft">{whatFollows(reading)}</p>
      <DialogActions>
        <Button variant="outline" onClick={onClose} autoFocus>
          {m['room.end.stay']()}
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void end()}>
          {waitsFor ? m['room.leave.action']() : m['room.end.action']()}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** What ending it now does to the money. */
function whatFollows(reading: LiveReading): string {
  const { side, startedAt, meter, appointment } = reading
  const client = otherOf(reading).first
  if (startedAt === null)
    return appointment ? m['room.leave.appointment']({ name: client }) : m['room.end.notStarted']()
  const isBooked = meter.bookedUntil !== null && meter.minutesCharged === 0
  if (side === 'CLIENT') return isBooked ? m['room.end.booked.client']() : m['room.end.client']()
  return isBooked ? m['room.end.booked.reader']({ client }) : m['room.end.reader']({ client })
}
