import { lazy } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { type RoomProps, StreamRoom } from './StreamRoom.tsx'
import { Watching } from './Watching.tsx'

/** A page whose scripts do not come must not be lost with them. */
const Gates = lazy(() =>
  import('./gates/Gates.tsx').then(
    ({ Gates: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** The room of a stream that is on, for who may watch it. */
export const LiveRoom = (room: RoomProps) => <StreamRoom {...room} Watching={Watching} Gates={Gates} />
