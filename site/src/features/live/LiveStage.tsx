import { useState } from 'react'
import { CallStage } from './CallStage.tsx'
import { Chat } from './Chat.tsx'
import { EndDialog } from './EndDialog.tsx'
import { MeterPanel, MeterStrip } from './MeterPanel.tsx'
import { Notices } from './Notices.tsx'
import type { StageProps } from './Room.tsx'
import { RoomBar } from './RoomBar.tsx'
import { TopUpDialog } from './TopUpDialog.tsx'
import { useServerNow } from './use-room.ts'

/** Both are here, or about to be: the call or the chat, what it costs, and the way out. */
export function LiveStage({ session, call, room, unit, logo }: StageProps) {
  const { reading } = room
  const now = useServerNow(session, reading.state !== 'CONNECTING' || reading.graceEndsAt !== null)
  const [dialog, setDialog] = useState<'end' | 'top-up' | null>(null)
  const close = () => setDialog(null)
  const meter = { reading, now, unit, onTopUp: () => setDialog('top-up') }
  return (
    <div className="fixed inset-0 grid grid-rows-[auto_auto_auto_minmax(0,1fr)]">
      <RoomBar reading={reading} room={room} logo={logo} onEnd={() => setDialog('end')} />
      <div className="lg:hidden">
        <MeterStrip {...meter} />
      </div>
      <Notices session={session} room={room} now={now} onTopUp={meter.onTopUp} />
      <div className="grid min-h-0 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {call ? (
          <CallStage call={call} session={session} room={room} onEnd={() => setDialog('end')} />
        ) : (
          <Chat session={session} room={room} autoFocus className="mx-auto w-full max-w-4xl" />
        )}
        <aside className="hidden overflow-y-auto border-l border-line p-5 lg:block">
          <MeterPanel {...meter} />
        </aside>
      </div>
      <EndDialog open={dialog === 'end'} reading={reading} session={session} onClose={close} />
      {reading.side === 'CLIENT' && (
        <TopUpDialog open={dialog === 'top-up'} reading={reading} unit={unit} onClose={close} />
      )}
    </div>
  )
}
