import { Call } from './call.ts'
import type { CallClock } from './call-state.ts'
import type { PeerConnection } from './connection.ts'
import type { Devices } from './devices.ts'
import type { CallSignal, SignalPort } from './signal-line.ts'

/** Two pages in one process: a fake network of connections, a signalling channel that misbehaves on request, a clock. */

export class FakeClock implements CallClock {
  #now = 1_000
  #due: { at: number; every: number | null; run: () => void }[] = []

  now(): number {
    return this.#now
  }

  every(milliseconds: number, look: () => void): () => void {
    const timer = { at: this.#now + milliseconds, every: milliseconds, run: look }
    this.#due.push(timer)
    return () => {
      this.#due = this.#due.filter(each => each !== timer)
    }
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      this.#due.push({ at: this.#now + milliseconds, every: null, run: resolve })
    })
  }

  /** Moves on in small steps and lets every promise settle between them. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await settle()
    while (this.#now < end) {
      this.#now = Math.min(end, this.#now + 50)
      for (const timer of this.#due.filter(each => each.at <= this.#now)) {
        timer.at = timer.every === null ? Number.POSITIVE_INFINITY : this.#now + timer.every
        timer.run()
      }
      await settle()
    }
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** Bears packets between two connections once each has the other's description and a candidate. */
export class FakeNetwork {
  peers: FakePeer[] = []
  /** False: packets are lost both ways. */
  bears = true
  #clock: FakeClock

  constructor(clock: FakeClock) {
    this.#clock = clock
    clock.every(50, () => this.#carry())
  }

  open(): FakePeer {
    const peer = new FakePeer(this.peers.length + 1)
    this.peers.push(peer)
    return peer
  }

  #carry(): void {
    for (const peer of this.peers) {
      const other = this.peers.find(each => each.id === peer.remoteId && each.remoteId === peer.id)
      const connects = other && peer.isNegotiated && other.isNegotiated && peer.candidates > 0
      if (!this.bears || !connects || peer.isClosed || other.isClosed) continue
      peer.become('connected')
      peer.bytesReceived += 500
    }
  }

  now(): number {
    return this.#clock.now()
  }
}

class FakeTrack extends EventTarget {
  kind: string
  enabled = true
  stopped = false

  constructor(kind: string) {
    super()
    this.kind = kind
  }

  stop(): void {
    this.stopped = true
  }
}

interface FakeTransceiver {
  direction: string
  receiver: { track: FakeTrack }
  sender: { track: FakeTrack | null; replaceTrack(track: FakeTrack | null): Promise<void> }
}

export class FakePeer extends EventTarget {
  readonly id: number
  connectionState: RTCPeerConnectionState = 'new'
  signalingState: RTCSignalingState = 'stable'
  localDescription: { type: 'offer' | 'answer'; sdp: string } | null = null
  remoteId: number | null = null
  transceivers: FakeTransceiver[] = []
  candidates = 0
  bytesReceived = 0
  offersMade = 0
  rollbacks = 0
  #gathered = false

  constructor(id: number) {
    super()
    this.id = id
  }

  get isClosed(): boolean {
    return this.signalingState === 'closed'
  }

  get isNegotiated(): boolean {
    return this.signalingState === 'stable' && this.remoteId !== null
  }

  become(state: RTCPeerConnectionState): void {
    if (this.connectionState === state) return
    this.connectionState = state
    this.dispatchEvent(new Event('connectionstatechange'))
  }

  addTransceiver(track: FakeTrack | string): void {
    const kind = typeof track === 'string' ? track : track.kind
    this.#add(kind, 'sendrecv', typeof track === 'string' ? null : track)
    if (this.transceivers.length === 1) this.negotiate()
  }

  negotiate(): void {
    queueMicrotask(() => this.dispatchEvent(new Event('negotiationneeded')))
  }

  getTransceivers(): FakeTransceiver[] {
    return this.transceivers
  }

  async setLocalDescription(): Promise<void> {
    if (this.isClosed) throw new Error('closed')
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer'
    if (type === 'offer') this.offersMade += 1
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable'
    const kinds = this.transceivers.map(each => each.receiver.track.kind)
    this.localDescription = { type, sdp: JSON.stringify({ id: this.id, kinds }) }
    if (this.#gathered) return
    this.#gathered = true
    // Gathering begins after the description has been set, as in browsers.
    void settle().then(() => {
      const candidate = { toJSON: () => ({ candidate: `candidate of ${this.id}` }) }
      this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }))
    })
  }

  async setRemoteDescription(description: { type: string; sdp?: string }): Promise<void> {
    if (this.isClosed) throw new Error('closed')
    if (description.type === 'offer' && this.signalingState === 'have-local-offer') this.rollbacks += 1
    if (description.type === 'answer' && this.signalingState !== 'have-local-offer')
      throw new Error('no offer')
    const { id, kinds } = JSON.parse(description.sdp ?? '')
    this.remoteId = id
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable'
    for (const kind of kinds) {
      if (!this.transceivers.some(each => each.receiver.track.kind === kind))
        this.#add(kind, 'recvonly', null)
      this.dispatchEvent(Object.assign(new Event('track'), { track: new FakeTrack(kind) }))
    }
  }

  async addIceCandidate(): Promise<void> {
    if (this.remoteId === null) throw new Error('no remote description')
    this.candidates += 1
  }

  async getStats(): Promise<Map<string, object>> {
    return new Map([['in', { type: 'inbound-rtp', bytesReceived: this.bytesReceived, framesDecoded: 0 }]])
  }

  close(): void {
    this.signalingState = 'closed'
    this.connectionState = 'closed'
  }

  #add(kind: string, direction: string, track: FakeTrack | null): void {
    const sender = {
      track,
      async replaceTrack(next: FakeTrack | null) {
        sender.track = next
      },
    }
    this.transceivers.push({ direction, receiver: { track: new FakeTrack(kind) }, sender })
  }
}

/** The signalling channel: holds signals back until `deliver`, when asked to; forgets who has gone. */
export class FakeSignals {
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

  page(side: 'CLIENT' | 'READER', session: string, devices?: Devices): FakePage {
    const tracks: FakeTrack[] = []
    const peers: FakePeer[] = []
    const call = new Call({
      side,
      kinds: ['audio', 'video'],
      signals: this.signals.portOf(session),
      clock: this.clock,
      devices: devices ?? {
        open: async kinds => {
          const opened = kinds.map(kind => new FakeTrack(kind))
          tracks.push(...opened)
          return opened as unknown as MediaStreamTrack[]
        },
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
