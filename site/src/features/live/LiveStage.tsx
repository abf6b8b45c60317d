import { useState } from 'react'
import { m } from '../../messages/index.ts'
import { TopUpDialog } from '../wallet/TopUpDialog.tsx'
import { CallStage } from './CallStage.tsx'
import { Chat } from './panels/Chat.tsx'
import { EndDialog } from './panels/EndDialog.tsx'
import { MeterPanel, MeterStrip } from './panels/MeterPanel.tsx'
import { Notices } from './panels/Notices.tsx'
import { RoomBar } from './panels/RoomBar.tsx'
import type { StageProps } from './stage.ts'
import { sharedMilliseconds } from './state/meter.ts'
import type { LiveReading } from './state/room.ts'
import { useServerNow } from './state/use-room.ts'
import { useVisibleHeight } from './visible-height.ts'

/** Both are here, or about to be: the call or the chat, what it costs, and the way out. */
export function LiveStage({ session, call, room, unit, logo }: StageProps) {
  const { reading } = room
  const reached = room.link === 'open'
  const now = useServerNow(session, reached)
  const [dialog, setDialog] = useState<'end' | 'top-up' | null>(null)
  const frame = useVisibleHeight<HTMLDivElement>()
  const close = () => setDialog(null)
  const askToEnd = () => setDialog('end')
  const meter = {
    reading: reached ? reading : stopped(reading, now),
    now,
    unit,
    onTopUp: () => setDialog('top-up'),
  }
  return (
    <div ref={frame} className="fixed inset-0 flex flex-col">
      <RoomBar reading={reading} room={room} logo={logo} onEnd={call ? undefined : askToEnd} />
      <MeterStrip {...meter} className={call ? '' : 'lg:hidden'} />
      <Notices session={session} room={room} now={now} unit={unit} onTopUp={meter.onTopUp} />
      {call ? (
        <CallStage call={call} session={session} room={room} onEnd={askToEnd} />
      ) : (
        <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Chat session={session} room={room} className="mx-auto w-full max-w-4xl" />
          <aside className="hidden overflow-y-auto border-l border-line px-5 pt-19 pb-5 lg:block">
            <MeterPanel {...meter} />
          </aside>
        </div>
      )}
      <EndDialog open={dialog === 'end'} reading={reading} session={session} onClose={close} />
      {reading.side === 'CLIENT' && (
        <TopUpDialog
          open={dialog === 'top-up'}
          currency={reading.ratePerMinute.currency}
          unit={unit}
          onClose={close}
        >
          {m['room.topUp.meanwhile']()}
        </TopUpDialog>
      )}
    </div>
  )
}

/** Out of the server’s sight the meter stands, and so does what we show of it. */
function stopped(reading: LiveReading, now: number): LiveReading {
  const { meter } = reading
  const sharedSoFar = sharedMilliseconds(meter, now)
  return { ...reading, meter: { ...meter, sharedMilliseconds: sharedSoFar, activeSince: null } }
}
