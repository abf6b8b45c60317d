/** The part of RTCPeerConnection a call uses, so that tests can stand in for it. */
export type PeerConnection = Pick<
  RTCPeerConnection,
  | 'addEventListener'
  | 'addIceCandidate'
  | 'addTransceiver'
  | 'close'
  | 'connectionState'
  | 'getStats'
  | 'getTransceivers'
  | 'localDescription'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'signalingState'
>

export type TrackKind = 'audio' | 'video'
export type LocalTracks = Record<TrackKind, MediaStreamTrack | null>

export interface Traffic {
  bytesReceived: number
  audioBytesReceived: number
  bytesSent: number
  framesDecoded: number
  /** Of all packets that were to arrive, 0 to 1. */
  lostShare: number
  /** Milliseconds there and back; null until measured. */
  roundTripMilliseconds: number | null
}

export const noTraffic: Traffic = {
  bytesReceived: 0,
  audioBytesReceived: 0,
  lostShare: 0,
  bytesSent: 0,
  framesDecoded: 0,
  roundTripMilliseconds: null,
}

export interface ConnectionOptions {
  peer: PeerConnection
  /** Whether this side makes the first offer. Afterwards either may; the other one is polite and gives way. */
  offersFirst: boolean
  kinds: TrackKind[]
  tracks: LocalTracks
  send(kind: 'description' | 'candidate', body: Record<string, unknown>): void
  onTrack(track: MediaStreamTrack): void
  /** The connection cannot be used any more; a new one is needed. */
  onBroken(): void
}

/**
 * One RTCPeerConnection with its negotiation. The first offer comes from one known side only, since two first offers
 * that cross leave Chromium unable to connect; every later change follows perfect negotiation.
 */
export class Connection {
  #options: ConnectionOptions
  #peer: PeerConnection
  #tracks: LocalTracks
  #makingOffer = false
  #ignoringOffer = false
  #described = false
  #closed = false

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#peer = options.peer
    this.#tracks = { ...options.tracks }
    this.#peer.addEventListener('negotiationneeded', () => void this.#offer())
    this.#peer.addEventListener('icecandidate', event => {
      if (event.candidate) options.send('candidate', { candidate: event.candidate.toJSON() })
    })
    this.#peer.addEventListener('track', event => options.onTrack(event.track))
    this.#peer.addEventListener('connectionstatechange', () => {
      if (this.#peer.connectionState === 'failed' && !this.#closed) options.onBroken()
    })
    if (options.offersFirst) {
      for (const kind of options.kinds) {
        this.#peer.addTransceiver(this.#tracks[kind] ?? kind, { direction: 'sendrecv' })
      }
    }
  }

  get isUp(): boolean {
    return this.#peer.connectionState === 'connected'
  }

  async describe(description: RTCSessionDescriptionInit): Promise<void> {
    const collides =
      description.type === 'offer' && (this.#makingOffer || this.#peer.signalingState !== 'stable')
    this.#ignoringOffer = collides && this.#options.offersFirst
    if (this.#ignoringOffer || this.#closed) return
    await this.#peer.setRemoteDescription(description)
    this.#described = true
    if (description.type !== 'offer') return
    await this.#attachTracks()
    await this.#peer.setLocalDescription()
    this.#sendDescription()
  }

  async addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.#closed) return
    try {
      await this.#peer.addIceCandidate(candidate)
    } catch (fault) {
      // A candidate of an offer we set aside has nowhere to go, by design.
      if (!this.#ignoringOffer) throw fault
    }
  }

  /** Swaps what is sent without negotiating again; null sends nothing. */
  async setTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks[kind] = track
    for (const transceiver of this.#transceivers(kind)) await transceiver.sender.replaceTrack(track)
  }

  async traffic(): Promise<Traffic> {
    const sum = { ...noTraffic }
    const packets = { received: 0, lost: 0 }
    const reports = await this.#peer.getStats()
    reports.forEach(report => {
      if (report.type === 'inbound-rtp') {
        sum.bytesReceived += report.bytesReceived ?? 0
        if (report.kind === 'audio') sum.audioBytesReceived += report.bytesReceived ?? 0
        packets.received += report.packetsReceived ?? 0
        packets.lost += Math.max(0, report.packetsLost ?? 0)
        sum.framesDecoded += report.framesDecoded ?? 0
      } else if (report.type === 'outbound-rtp') {
        sum.bytesSent += report.bytesSent ?? 0
      } else if (report.type === 'candidate-pair' && report.nominated && report.currentRoundTripTime) {
        sum.roundTripMilliseconds = report.currentRoundTripTime * 1_000
      }
    })
    const all = packets.received + packets.lost
    return { ...sum, lostShare: all > 0 ? packets.lost / all : 0 }
  }

  close(): void {
    this.#closed = true
    this.#peer.close()
  }

  async #offer(): Promise<void> {
    // Adding our tracks to the other side's first offer asks for negotiation too; the answer already carries them.
    if (this.#closed || (!this.#options.offersFirst && !this.#described)) return
    try {
      this.#makingOffer = true
      await this.#peer.setLocalDescription()
      this.#sendDescription()
    } catch {
      if (!this.#closed) this.#options.onBroken()
    } finally {
      this.#makingOffer = false
    }
  }

  #sendDescription(): void {
    const description = this.#peer.localDescription
    if (!description || this.#closed) return
    this.#options.send('description', { description: { type: description.type, sdp: description.sdp } })
  }

  async #attachTracks(): Promise<void> {
    for (const transceiver of this.#peer.getTransceivers()) {
      if (transceiver.direction === 'sendrecv' || transceiver.direction === 'stopped') continue
      const kind = transceiver.receiver.track.kind === 'video' ? 'video' : 'audio'
      transceiver.direction = 'sendrecv'
      await transceiver.sender.replaceTrack(this.#tracks[kind])
    }
  }

  #transceivers(kind: TrackKind): RTCRtpTransceiver[] {
    return this.#peer.getTransceivers().filter(each => each.receiver.track.kind === kind)
  }
}
