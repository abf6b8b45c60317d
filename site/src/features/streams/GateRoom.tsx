import { lazy } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Gates } from './gates/Gates.tsx'
import { type RoomProps, StreamRoom } from './StreamRoom.tsx'

/** A page whose scripts do not come must not be lost with them. */
const Watching = lazy(() =>
  import('./Watching.tsx').then(
    ({ Watching: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** The room of a stream that has not begun, is over, or is not open to who looks at it. */
export const GateRoom = (room: RoomProps) => <StreamRoom {...room} Watching={Watching} Gates={Gates} />
