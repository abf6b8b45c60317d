import {
  MediaStreamTrack,
  type RTCPeerConnection,
  type RTCRtpTransceiver,
  RtpHeader,
  RtpPacket,
} from 'werift'
import { allowedBitrate, sendAllowedBitrate } from './allowed-bitrate.ts'
import { Continuity } from './continuity.ts'

export type Kind = 'audio' | 'video'
export const CLOCK_RATES = { audio: 48_000, video: 90_000 } as const
const KINDS: readonly Kind[] = ['audio', 'video']

/** Receives each packet of a channel, with numbers that go on from one publisher to the next. */
export type PacketListener = (kind: Kind, packet: RtpPacket) => void

/** A key frame costs the publisher ten ordinary ones: one answers all who ask within this time. */
const KEY_FRAME_EVERY_MS = 400

/** What one publisher sends goes to all viewers; they stay when the publisher goes, and see the next one. */
export class Channel {
  readonly #now: () => number
  readonly #continuity = { audio: new Continuity(48_000), video: new Continuity(90_000) }
  readonly #viewers = new Map<RTCPeerConnection, Record<Kind, MediaStreamTrack>>()
  readonly #listeners = new Set<PacketListener>()
  #publisher: RTCPeerConnection | null = null
  #askKeyFrame: (() => void) | null = null
  #limitPublisher: ((bitrate: number) => void) | null = null
  #askedAt = Number.NEGATIVE_INFINITY
  #asksLater: NodeJS.Timeout | null = null

  constructor(now: () => number) {
    this.#now = now
  }

  get isEmpty(): boolean {
    return !this.#publisher && this.#viewers.size === 0 && this.#listeners.size === 0
  }

  /** To be called before the publisher's offer is answered. */
  publishFrom(peer: RTCPeerConnection, transceivers: readonly RTCRtpTransceiver[]): void {
    this.#publisher = peer
    for (const transceiver of transceivers) {
      transceiver.setDirection('recvonly')
      // An offer that names its streams has their tracks by now; otherwise they come with the first packet.
      for (const track of transceiver.receiver.tracks) this.#receive(peer, transceiver, track)
      transceiver.onTrack.subscribe(track => this.#receive(peer, transceiver, track))
    }
    // What was sent before both sides were connected is lost.
    peer.connectionStateChange.subscribe(state => {
      if (state !== 'connected') return
      this.limitPublisher()
      this.requestKeyFrame()
    })
  }

  /** To be called before the viewer's offer is answered. */
  addViewer(peer: RTCPeerConnection, transceivers: readonly RTCRtpTransceiver[]): void {
    const tracks = {
      audio: new MediaStreamTrack({ kind: 'audio' }),
      video: new MediaStreamTrack({ kind: 'video' }),
    }
    for (const kind of KINDS) {
      const transceiver = transceivers.find(each => each.kind === kind)
      if (!transceiver) continue
      transceiver.setDirection('sendonly')
      void transceiver.sender.replaceTrack(tracks[kind])
      transceiver.sender.onPictureLossIndication.subscribe(() => this.requestKeyFrame())
    }
    this.#viewers.set(peer, tracks)
    peer.connectionStateChange.subscribe(state => {
      if (state === 'connected') this.requestKeyFrame()
    })
  }

  /** Publisher or viewer. */
  leave(peer: RTCPeerConnection): void {
    this.#viewers.delete(peer)
    if (this.#publisher !== peer) return
    this.#publisher = null
    this.#askKeyFrame = null
    this.#limitPublisher = null
  }

  /** To be called each second: a publisher's browser sends as much as it was last allowed. */
  limitPublisher(): void {
    if (this.#publisher?.connectionState === 'connected')
      this.#limitPublisher?.(allowedBitrate(this.#viewers.size))
  }

  listen(listener: PacketListener): () => void {
    this.#listeners.add(listener)
    this.requestKeyFrame()
    return () => void this.#listeners.delete(listener)
  }

  requestKeyFrame(): void {
    if (!this.#askKeyFrame || this.#asksLater) return
    const wait = this.#askedAt + KEY_FRAME_EVERY_MS - this.#now()
    if (wait > 0) {
      this.#asksLater = setTimeout(() => {
        this.#asksLater = null
        this.requestKeyFrame()
      }, wait)
      return
    }
    this.#askedAt = this.#now()
    this.#askKeyFrame()
  }

  stop(): void {
    if (this.#asksLater) clearTimeout(this.#asksLater)
    this.#listeners.clear()
  }

  #receive(peer: RTCPeerConnection, { receiver }: RTCRtpTransceiver, track: MediaStreamTrack): void {
    const { kind } = track
    if (kind !== 'audio' && kind !== 'video') return
    if (kind === 'video') {
      this.#askKeyFrame = () => void receiver.sendRtcpPLI(track.ssrc ?? 0)
      this.#limitPublisher = bitrate => void sendAllowedBitrate(receiver, track.ssrc ?? 0, bitrate)
    }
    track.onReceiveRtp.subscribe(packet => {
      if (this.#publisher === peer) this.#forward(kind, packet)
    })
  }

  #forward(kind: Kind, { header, payload }: RtpPacket): void {
    // Browsers fill a measured line with packets that carry nothing.
    if (payload.length === 0) return
    const numbers = this.#continuity[kind].rewrite(
      header.ssrc,
      header.sequenceNumber,
      header.timestamp,
      this.#now(),
    )
    const packet = new RtpPacket(
      new RtpHeader({
        sequenceNumber: numbers.sequence,
        timestamp: numbers.timestamp,
        marker: header.marker,
        payloadType: header.payloadType,
        ssrc: header.ssrc,
      }),
      payload,
    )
    for (const tracks of this.#viewers.values()) tracks[kind].writeRtp(packet)
    for (const listener of this.#listeners) listener(kind, packet)
  }
}
