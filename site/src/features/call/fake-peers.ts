import { Call } from './call.ts'
import type { PeerConnection } from './connection.ts'
import type { Devices } from './devices.ts'
import { FakeClock } from './fake-clock.ts'
import { FakeNetwork, type FakePeer, FakeTrack } from './fake-network.ts'
import type { CallSignal, SignalPort } from './signal-line.ts'

/** The signalling channel: holds signals back until `deliver`, when asked to; forgets who has gone. */
class FakeSignals {
  held: { to: string; signal: CallSignal }[] | null = null
  log: { from: string; to: string; kind: string; key: string; data: string }[] = []
  /** Sends that fail before any succeed again. */
  refusals = 0
  refused: string[] = []
  #pages = new Map<string, (signal: CallSignal) => void>()

  portOf(from: string): SignalPort {
    return {
      send: async (to, kind, data, key) => {
        if (this.refusals > 0) {
          this.refusals -= 1
          this.refused.push(key)
          throw new Error('no way out')
        }
        this.log.push({ from, to, kind, key, data })
        const signal = { from, kind, data }
        if (this.held) this.held.push({ to, signal })
        else this.give(to, signal)
      },
      onSignal: listener => {
        this.#pages.set(from, listener)
        return () => this.#pages.delete(from)
      },
    }
  }

  give(to: string, signal: CallSignal): void {
    queueMicrotask(() => this.#pages.get(to)?.(signal))
  }
}

export interface FakePage {
  call: Call
  tracks: FakeTrack[]
  peers: FakePeer[]
}

export class FakeWorld {
  clock = new FakeClock()
  network = new FakeNetwork(this.clock)
  signals = new FakeSignals()

  page(side: 'CLIENT' | 'READER', session: string, devices: Partial<Devices> = {}): FakePage {
    const tracks: FakeTrack[] = []
    const peers: FakePeer[] = []
    const call = new Call({
      side,
      kinds: ['audio', 'video'],
      signals: this.signals.portOf(session),
      clock: this.clock,
      devices: {
        open: async kinds => {
          const opened = kinds.map(kind => new FakeTrack(kind))
          tracks.push(...opened)
          return opened as unknown as MediaStreamTrack[]
        },
        screen: async () => new FakeTrack('video') as unknown as MediaStreamTrack,
        list: async () => [],
        onChange: () => () => undefined,
        ...devices,
      },
      createPeer: async () => {
        const peer = this.network.open()
        peers.push(peer)
        return peer as unknown as PeerConnection
      },
    })
    return { call, tracks, peers }
  }
}
