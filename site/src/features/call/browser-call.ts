import { browserClock } from './browser-clock.ts'
import { Call } from './call.ts'
import type { TrackKind } from './connection.ts'
import { browserDevices } from './devices.ts'
import type { SignalPort } from './signal-line.ts'

interface Options {
  side: 'CLIENT' | 'READER'
  kinds: TrackKind[]
  signals: SignalPort
  iceServers(): Promise<RTCIceServer[]>
}

/** The relay's credentials outlive this by far; a connection rebuilt within it need not ask again. */
const iceServersKeptMilliseconds = 60_000

/** A call on this browser's own WebRTC and devices. */
export function browserCall({ side, kinds, signals, iceServers }: Options): Call {
  let kept: { servers: RTCIceServer[]; at: number } | null = null
  async function servers(): Promise<RTCIceServer[]> {
    if (kept && performance.now() - kept.at < iceServersKeptMilliseconds) return kept.servers
    try {
      kept = { servers: await iceServers(), at: performance.now() }
      return kept.servers
    } catch {
      // With the api away, older servers may still do; with none, near networks still find each other.
      return kept?.servers ?? []
    }
  }
  return new Call({
    ...{ side, kinds, signals },
    devices: browserDevices,
    clock: browserClock,
    createPeer: async () =>
      new RTCPeerConnection({ iceServers: await servers(), bundlePolicy: 'max-bundle' }),
  })
}
