import { type FakeClock, settle } from './fake-clock.ts'

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
      if (other.sounds) peer.audioBytesReceived += 100
      peer.framesDecoded += other.shows ? 1 : 0
    }
  }

  now(): number {
    return this.#clock.now()
  }
}

export class FakeTrack extends EventTarget {
  kind: string
  enabled = true
  stopped = false

  constructor(kind: string) {
    super()
    this.kind = kind
  }

  readyState = 'live'

  stop(): void {
    this.stopped = true
    this.readyState = 'ended'
  }

  /** Its device was pulled out. */
  dies(): void {
    this.readyState = 'ended'
    this.dispatchEvent(new Event('ended'))
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
  audioBytesReceived = 0
  framesDecoded = 0
  /** What it sends of each kind, whatever it says. */
  sounds = true
  shows = true
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
    const rest = this.bytesReceived - this.audioBytesReceived
    return new Map([
      ['audio', { type: 'inbound-rtp', kind: 'audio', bytesReceived: this.audioBytesReceived }],
      [
        'video',
        { type: 'inbound-rtp', kind: 'video', bytesReceived: rest, framesDecoded: this.framesDecoded },
      ],
    ])
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
