import { useEffect, useState } from 'react'
import { holdAlive } from '../../../graphql/live.ts'
import { browserCall } from '../../call/browser-call.ts'
import type { Call } from '../../call/call.ts'
import { useObserved } from '../../call/use-observed.ts'
import { isOpen, isOver, otherSide, pageOf, type Room } from './room.ts'
import { browserRoomPort } from './room-port.ts'
import { RoomSession, type RoomView } from './room-session.ts'

interface Live {
  session: RoomSession
  /** Null when the reading is held in writing. */
  call: Call | null
}

/** The room of this page: its session, and for voice and video the call, tied together for as long as the page lives. */
export function useRoom(first: Pick<Room, 'reading' | 'messages'>): Live & { room: RoomView } {
  const [{ session, call }] = useState(() => open(first))
  const room = useObserved(session)
  const { reading } = room
  const otherPage = pageOf(reading, otherSide(reading.side))
  const [wanted, over] = [isOpen(reading), isOver(reading)]
  // A client sees whether the camera works while it rings; a reader's stays off until they have said yes.
  const mayPrepare = wanted || reading.side === 'CLIENT'

  useEffect(() => session.start(), [session])
  useEffect(() => tie(session, call), [session, call])
  useEffect(() => {
    if (otherPage) call?.meet(otherPage)
  }, [call, otherPage])
  useEffect(() => {
    if (!call) return
    if (over || room.moved) call.end()
    else if (mayPrepare && call.read().state === 'idle') void call.prepare()
  }, [call, over, mayPrepare, room.moved])
  useEffect(() => call?.setPaid(reading.state === 'ACTIVE'), [call, reading.state])
  useEffect(() => (call && wanted ? connectWhenPrepared(call) : undefined), [call, wanted])
  useEffect(() => (over ? undefined : holdAlive()), [over])
  return { session, call, room }
}

function open(first: Pick<Room, 'reading' | 'messages'>): Live {
  const port = browserRoomPort(first.reading.id)
  const session = new RoomSession(port, first)
  const { channel, side } = first.reading
  if (channel === 'CHAT') return { session, call: null }
  const kinds = channel === 'VIDEO' ? (['audio', 'video'] as const) : (['audio'] as const)
  const call = browserCall({ side, kinds: [...kinds], signals: session.signals, iceServers: port.iceServers })
  return { session, call }
}

/** Sound that flows both ways is what a call's reading is paid for. */
function tie(session: RoomSession, call: Call | null): (() => void) | undefined {
  if (!call) return
  return call.subscribe(() => session.setUsable(call.read().flowing))
}

/** Both ways: the devices may be ready before the reader answers, or after. */
function connectWhenPrepared(call: Call): () => void {
  const connect = () => {
    const { state, local } = call.read()
    if (state === 'preparing' && local.audio) call.connect()
  }
  connect()
  return call.subscribe(connect)
}

/** The server's time, again every quarter of a second while `running`. The same on the server and in the first render. */
export function useServerNow(session: RoomSession, running: boolean): number {
  const [now, setNow] = useState(() => Date.parse(session.read().reading.meter.at))
  useEffect(() => {
    const look = () => setNow(session.clock.now(performance.now()))
    look()
    if (!running) return
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [session, running])
  return now
}
