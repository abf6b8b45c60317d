import { lazy, useEffect, useState } from 'react'
import type { TopUpPartsFragment } from '../../graphql/generated.ts'
import { OnceHere } from '../../ui/page/OnceHere.tsx'
import { useObserved } from '../call/use-observed.ts'
import { Chat } from './panels/Chat.tsx'
import { EndDialog } from './panels/EndDialog.tsx'
import { MeterPanel, MeterStrip } from './panels/MeterPanel.tsx'
import { Notices } from './panels/Notices.tsx'
import { RoomBar } from './panels/RoomBar.tsx'
import { TopUpPanel } from './panels/TopUpPanel.tsx'
import type { StageProps } from './stage.ts'
import { standing } from './state/meter.ts'
import { useServerNow } from './state/use-room.ts'
import { useVisibleHeight } from './visible-height.ts'

/** Most readings are chats. */
const CallStage = lazy(() => import('./CallStage.tsx').then(({ CallStage }) => ({ default: CallStage })))

/** How long it is told that money was added. */
const addedMilliseconds = 8_000
/** Longer than a connection takes to come back by itself. */
const blockedAfterMilliseconds = 8_000

/** Both are here, or about to be: the call or the chat, what it costs, and the way out. */
export function LiveStage({ session, call, room, unit, logo }: StageProps) {
  const { reading } = room
  const { unsteady } = useObserved(session.signs)
  // While either side may be gone, nobody is surely paying: the clock stands, and goes on from the server's own time.
  const isReached = room.link === 'open' && !unsteady
  const now = useServerNow(session, isReached)
  const [open, setOpen] = useState<'end' | 'top-up' | null>(null)
  const [added, setAdded] = useState<TopUpPartsFragment['amount'] | null>(null)
  const blocked = useLasting(room.link !== 'open', blockedAfterMilliseconds)
  const frame = useVisibleHeight<HTMLDivElement>()
  const close = () => setOpen(null)
  const askToEnd = () => setOpen('end')
  useEffect(() => {
    if (!added) return
    const timer = setTimeout(() => setAdded(null), addedMilliseconds)
    return () => clearTimeout(timer)
  }, [added])
  const meter = {
    reading: isReached ? reading : { ...reading, meter: standing(reading.meter, now) },
    now,
    unit,
    onTopUp: () => setOpen('top-up'),
  }
  return (
    <div ref={frame} className="fixed inset-0 flex flex-col">
      <RoomBar {...{ reading, room, unsteady }} logo={logo} onEnd={call ? undefined : askToEnd} />
      <MeterStrip {...meter} className={call ? '' : 'lg:hidden'} />
      <Notices {...{ session, room, now, unit, added, unsteady, blocked }} onTopUp={meter.onTopUp} />
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        {call ? (
          <OnceHere fallback={<div className="flex-1" />}>
            <CallStage call={call} session={session} room={room} onEnd={askToEnd} />
          </OnceHere>
        ) : (
          <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Chat session={session} room={room} className="mx-auto w-full max-w-4xl" />
            <aside className="hidden overflow-y-auto border-s border-line px-5 pt-19 pb-5 lg:block">
              <MeterPanel {...meter} />
            </aside>
          </div>
        )}
        {open === 'top-up' && reading.side === 'CLIENT' && (
          <TopUpPanel
            currency={reading.ratePerMinute.currency}
            unit={unit}
            onClose={close}
            onSucceeded={({ amount }) => {
              setAdded(amount)
              close()
            }}
          />
        )}
      </div>
      <EndDialog open={open === 'end'} reading={reading} session={session} onClose={close} />
    </div>
  )
}

/** True once something has been so without a break for so long. */
function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!isSo) return setLasts(false)
    const timer = setTimeout(() => setLasts(true), milliseconds)
    return () => clearTimeout(timer)
  }, [isSo, milliseconds])
  return lasts
}
