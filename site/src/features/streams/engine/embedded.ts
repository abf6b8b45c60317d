import { Observed } from '../../call/observed.ts'
import { StallDetector } from '../../call/stall.ts'
import {
  type EngineGrant,
  type EngineOptions,
  type EngineState,
  type EngineStats,
  type FailureReason,
  type LiveEngine,
  RENEW_BEFORE_MS,
} from './engine.ts'
import { statsOf } from './peer-stats.ts'
import { KINDS, type Sources, sourcesOf } from './sources.ts'
import { type Answer, type Resource, whip } from './whip.ts'

interface EmbeddedOptions extends EngineOptions {
  createPeer(): RTCPeerConnection
  fetch: typeof globalThis.fetch
}

const LOOK_EVERY_MS = 500
/** While nothing comes, and always for a publisher, whom nothing else would tell. */
const ASK_EVERY_MS = 2_000
const CONNECT_WITHIN_MS = 8_000
const LONGEST_PAUSE_MS = 4_000
const FIRST_PAUSE_MS = 300

/** The engine of the embedded world, by WHIP and WHEP. */
export class EmbeddedEngine extends Observed<{ state: EngineState }> implements LiveEngine {
  readonly #options: EmbeddedOptions
  #grant: EngineGrant
  #sources: Sources | null = null
  #element: HTMLVideoElement | null = null
  #peer: RTCPeerConnection | null = null
  #resource: Resource | null = null
  #stall = new StallDetector()
  /** Each connection has its own; what an older one still waits for is no longer wanted. */
  #attempt = 0
  #pause = FIRST_PAUSE_MS
  #connectedBy = 0
  #askedAt = 0
  #isAsking = false
  #stops: (() => void)[] = []
  #endsAt: number
  #announcedEnd = false

  constructor(options: EmbeddedOptions) {
    super({ state: { kind: 'connecting' } })
    this.#options = options
    this.#grant = options.grant
    this.#endsAt = options.clock.now() + options.grant.lastsMilliseconds
  }

  async publish(stream: MediaStream): Promise<void> {
    this.#sources = sourcesOf(stream)
    await this.#begin()
  }

  async watch(element: HTMLVideoElement): Promise<void> {
    this.#element = element
    await this.#begin()
  }

  async replaceTrack(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void> {
    if (!this.#sources) return
    this.#sources[kind] = track
    const at = KINDS.indexOf(kind)
    await this.#peer?.getTransceivers()[at]?.sender.replaceTrack(track)
  }

  async stats(): Promise<EngineStats | null> {
    const report = await this.#peer?.getStats()
    return report ? statsOf([...report.values()], this.#sources ? 'outbound-rtp' : 'inbound-rtp') : null
  }

  async renew(grant: EngineGrant): Promise<void> {
    this.#grant = grant
    this.#endsAt = this.#options.clock.now() + grant.lastsMilliseconds
    this.#announcedEnd = false
    const { kind } = this.read().state
    if (kind === 'failed') await this.#begin()
    else if (kind !== 'left') await this.#resource?.renew(grant.token)
  }

  async leave(): Promise<void> {
    const resource = this.#resource
    this.#end({ kind: 'left' })
    await resource?.leave(this.#grant.token)
  }

  async #begin(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop()
    this.#stops.push(this.#options.clock.every(LOOK_EVERY_MS, () => void this.#look()))
    this.change({ state: { kind: 'connecting' } })
    await this.#connect()
  }

  async #connect(): Promise<void> {
    const attempt = ++this.#attempt
    this.#peer?.close()
    const peer = this.#options.createPeer()
    this.#peer = peer
    this.#resource = null
    this.#stall = new StallDetector()
    this.#connectedBy = this.#options.clock.now() + CONNECT_WITHIN_MS
    this.#prepare(peer)
    await peer.setLocalDescription()
    const answer = await this.#offer(peer.localDescription?.sdp ?? '')
    if (attempt !== this.#attempt)
      return void (answer.kind === 'accepted' && answer.resource.leave(this.#grant.token))
    if (answer.kind === 'refused') return this.#fail(answer.reason)
    if (answer.kind === 'away') return this.#again()
    this.#resource = answer.resource
    try {
      await peer.setRemoteDescription({ type: 'answer', sdp: answer.sdp })
    } catch {
      if (attempt === this.#attempt) await this.#again()
    }
  }

  #offer(sdp: string): Promise<Answer> {
    const { fetch } = this.#options
    return whip({ fetch, grant: this.#grant, direction: this.#sources ? 'whip' : 'whep', sdp })
  }

  #prepare(peer: RTCPeerConnection): void {
    for (const kind of KINDS)
      if (this.#sources) peer.addTransceiver(this.#sources[kind] ?? kind, { direction: 'sendonly' })
      else peer.addTransceiver(kind, { direction: 'recvonly' })
    if (this.#element) {
      const stream = new MediaStream(peer.getTransceivers().map(({ receiver }) => receiver.track))
      this.#element.srcObject = stream
    }
  }

  /** What has come since the last look, and whether it is time to ask. */
  async #look(): Promise<void> {
    const { clock, onEnding } = this.#options
    const now = clock.now()
    if (!this.#announcedEnd && now >= this.#endsAt - RENEW_BEFORE_MS) {
      this.#announcedEnd = true
      onEnding()
    }
    const peer = this.#peer
    if (!peer || !this.#resource) return
    const isConnected = peer.connectionState === 'connected'
    if (peer.connectionState === 'failed' || (!isConnected && now >= this.#connectedBy)) return this.#again()
    if (!isConnected) return
    this.#connectedBy = now + CONNECT_WITHIN_MS
    this.#pause = FIRST_PAUSE_MS
    const flows = this.#sources ? true : this.#stall.observe(await receivedBy(peer), now) === 'flowing'
    if (peer !== this.#peer) return
    this.#become(flows ? { kind: 'live' } : { kind: 'waiting for publisher' })
    if ((!flows || this.#sources) && now - this.#askedAt >= ASK_EVERY_MS) await this.#ask(now)
  }

  /** The engine says nothing when it ends a connection, or dies: silence is a reason to ask. */
  async #ask(now: number): Promise<void> {
    const resource = this.#resource
    if (!resource || this.#isAsking) return
    this.#isAsking = true
    this.#askedAt = now
    const found = await resource.ask(this.#grant.token)
    this.#isAsking = false
    if (resource !== this.#resource || found === 'there') return
    if (found === 'gone' || found === 'away') await this.#again()
    else this.#fail(found)
  }

  async #again(): Promise<void> {
    const attempt = ++this.#attempt
    this.#peer?.close()
    this.#peer = null
    this.#resource = null
    this.#become({ kind: 'reconnecting' })
    const pause = this.#pause
    this.#pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
    await this.#options.clock.wait(pause)
    if (attempt === this.#attempt) await this.#connect()
  }

  #fail(reason: FailureReason): void {
    this.#end({ kind: 'failed', reason })
  }

  #end(state: EngineState): void {
    this.#attempt += 1
    for (const stop of this.#stops.splice(0)) stop()
    this.#peer?.close()
    this.#peer = null
    this.#resource = null
    this.#become(state)
  }

  #become(state: EngineState): void {
    if (this.read().state.kind !== state.kind || state.kind === 'failed') this.change({ state })
  }
}

async function receivedBy(peer: RTCPeerConnection): Promise<number> {
  let bytes = 0
  for (const entry of (await peer.getStats()).values())
    if (entry.type === 'inbound-rtp') bytes += entry.bytesReceived ?? 0
  return bytes
}
