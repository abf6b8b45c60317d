import { m } from '../../messages/index.ts'
import {
  type CallOptions,
  type CallSnapshot,
  type CallState,
  isUnderWay,
  mediaStateIn,
  snapshotBefore,
} from './call-state.ts'
import { Connection, noTraffic, type TrackKind } from './connection.ts'
import { InboundWatch, nothingInbound } from './inbound.ts'
import { LocalMedia, refusal } from './local-media.ts'
import { Observed } from './observed.ts'
import { OtherPage } from './other-page.ts'
import type { ReceivedSignal } from './signal-line.ts'
import { oneAtATime, Watch } from './watch.ts'

const lookEveryMilliseconds = 350

/**
 * A voice or video call between the two pages of a reading.
 *
 * Both pages greet each other with `hello`; the client's page answers a greeting with the first offer, under an
 * attempt number. A connection that stops bearing packets is replaced, not repaired: the client's page begins the
 * next attempt, the reader's page asks for it. A greeting from a new page session is the other side reloaded.
 */
export class Call extends Observed<CallSnapshot> {
  #options: CallOptions
  #media: LocalMedia
  #otherPage: OtherPage
  #connection: Connection | null = null
  #watch = new Watch()
  #inbound = new InboundWatch()
  #isPaid = false
  #otherReady = false
  #stopLooking: () => void = () => {}

  constructor(options: CallOptions) {
    const media = new LocalMedia({
      devices: options.devices,
      onChange: kind => void this.#replaceTrack(kind),
      onFailure: failure => this.change({ failure }),
    })
    super(snapshotBefore(options.kinds, media.tracks))
    this.#options = options
    this.#media = media
    this.#otherPage = new OtherPage({
      signals: options.signals,
      clock: options.clock,
      onMeet: () => this.#replaceOther(),
      onSignal: signal => this.#take(signal).catch(() => this.#renew()),
    })
  }

  /** Opens microphone and camera for the preview and the call; `['audio']` goes on without a camera. */
  async prepare(kinds: TrackKind[] = this.#options.kinds): Promise<void> {
    if (isUnderWay(this.read()) || this.#isIn('ended')) return
    this.change({ state: 'preparing', failure: null })
    const failure = await refusal(this.#media.open(kinds))
    if (this.#isIn('ended')) return this.#media.stop()
    this.change({ state: failure ? 'failed' : 'preparing', failure, ...this.#media.shown(this.read()) })
  }

  /** Starts looking for the other page. */
  connect(): void {
    if (!this.#isIn('preparing') || !this.#media.tracks.audio) return
    this.#watch.troubled(this.#options.clock.now())
    this.#media.hold(!this.#isPaid)
    this.#stopLooking = this.#options.clock.every(
      lookEveryMilliseconds,
      oneAtATime(() => this.#look()),
    )
    this.change({ state: 'connecting' })
    this.#greet()
    this.#begin().catch(() => this.#renew())
  }

  /** The other side is at this page session: told by the api, or learnt from its greeting. */
  meet(pageSession: string): void {
    if (!this.#isIn('ended')) this.#otherPage.meet(pageSession)
  }

  /** Whether the meter runs: until it does, and while it does not, only silence and black go out. */
  setPaid(isPaid: boolean): void {
    this.#isPaid = isPaid
    if (isUnderWay(this.read())) this.#media.hold(!isPaid)
  }

  setMicrophone(on: boolean): void {
    this.#media.mute(!on)
    this.#tellMedia()
  }

  setCamera(on: boolean): Promise<void> {
    return this.#switch('video', () => this.#media.switchCamera(on))
  }

  shareScreen(on: boolean): Promise<void> {
    return on ? this.#switch('video', () => this.#media.shareScreen()) : this.setCamera(true)
  }

  /** Another microphone or camera. */
  chooseDevice(kind: TrackKind, deviceId: string): Promise<void> {
    return this.#switch(kind, () => this.#media.choose(kind, deviceId))
  }

  async #switch(kind: TrackKind, work: () => Promise<void>): Promise<void> {
    if (!this.#options.kinds.includes(kind)) return
    const failure = await refusal(work())
    if (this.#isIn('ended')) return this.#media.stop()
    this.change({ failure })
    await this.#replaceTrack(kind)
  }

  async #replaceTrack(kind: TrackKind): Promise<void> {
    await this.#connection?.setTrack(kind, this.#media.tracks[kind])
    this.#tellMedia()
  }

  end(): void {
    this.#close('ended')
    this.#otherPage.close()
  }

  #greet(): void {
    if (!isUnderWay(this.read())) return
    this.#watch.greeted(this.#options.clock.now())
    this.#otherPage.send('hello', { heard: this.#otherReady, ...this.#media.state })
  }

  #replaceOther(): void {
    this.#otherReady = false
    this.#drop()
    // A new page of the client's counts attempts from one again.
    if (this.#options.side === 'READER') this.change({ attempt: 0 })
    this.#lose()
    this.#greet()
  }

  async #take({ kind, body }: ReceivedSignal): Promise<void> {
    if (kind === 'hello' || kind === 'media') {
      this.change({ other: mediaStateIn(body) })
    }
    if (kind === 'hello') {
      this.#otherReady = true
      if (body.heard !== true) this.#greet()
      if (!this.#connection) await this.#begin()
    } else if (kind === 'rebuild') {
      if (body.attempt === this.read().attempt) await this.#begin()
    } else if (kind === 'description') {
      const description = body.description as RTCSessionDescriptionInit
      const isNewer = Number(body.attempt) > this.read().attempt
      if (isNewer && this.#options.side === 'READER' && isUnderWay(this.read()))
        await this.#open(Number(body.attempt), false)
      if (body.attempt === this.read().attempt) await this.#connection?.describe(description)
    } else if (kind === 'candidate' && body.attempt === this.read().attempt) {
      await this.#connection?.addCandidate(body.candidate as RTCIceCandidateInit)
    }
  }

  async #begin(): Promise<void> {
    if (this.#options.side !== 'CLIENT' || !this.#otherReady || !isUnderWay(this.read())) return
    await this.#open(this.read().attempt + 1, true)
  }

  async #open(attempt: number, offersFirst: boolean): Promise<void> {
    this.#drop()
    this.#lose()
    this.#watch.attempted(this.#options.clock.now())
    this.change({ attempt })
    const peer = await this.#options.createPeer()
    if (attempt !== this.read().attempt || !isUnderWay(this.read())) return peer.close()
    this.#connection = new Connection({
      peer,
      offersFirst,
      kinds: this.#options.kinds,
      tracks: this.#media.tracks,
      send: (kind, body) => this.#otherPage.send(kind, { ...body, attempt }),
      onTrack: track => this.change({ remote: { ...this.read().remote, [track.kind]: track } }),
      onBroken: () => this.#renew(),
    })
  }

  /** Replaces the connection, from whichever side saw that it must be. */
  #renew(): void {
    if (!isUnderWay(this.read())) return
    this.#lose()
    this.#watch.attempted(this.#options.clock.now())
    if (this.#options.side === 'CLIENT') this.#begin().catch(() => this.#greet())
    else this.#otherPage.send('rebuild', { attempt: this.read().attempt })
  }

  async #look(): Promise<void> {
    this.#otherPage.checkGap()
    const connection = this.#connection
    const traffic = connection ? await connection.traffic() : noTraffic
    if (connection === this.#connection && isUnderWay(this.read())) this.#judge(connection, traffic)
  }

  #judge(connection: Connection | null, traffic: CallSnapshot['traffic']): void {
    const inbound = connection ? this.#inbound.observe(traffic, this.#options.clock.now()) : nothingInbound
    if (connection) this.change({ traffic, ...inbound })
    const seen = { isUp: connection?.isUp ?? false, bytesReceived: traffic.bytesReceived }
    const verdict = this.#watch.judge({ otherReady: this.#otherReady, ...seen }, this.#options.clock.now())
    // A side that nobody can hear shares nothing that could be charged for, whatever it says of itself.
    const flowing = inbound.heard && !this.#media.isSilent
    if (verdict === 'connected') this.change({ state: 'connected', flowing })
    else this.#lose()
    if (verdict === 'greet') this.#greet()
    if (verdict === 'renew') this.#renew()
    if (verdict === 'give up') this.#close('failed', m['call.failed.network']())
  }

  #lose(): void {
    if (!this.#isIn('connected')) return
    this.#watch.troubled(this.#options.clock.now())
    this.change({ state: 'reconnecting', flowing: false, ...nothingInbound })
  }

  #drop(): void {
    this.#connection?.close()
    this.#connection = null
    this.#watch.dropped()
    this.#inbound = new InboundWatch()
    this.#otherPage.forgetConnection()
  }

  #close(state: 'ended' | 'failed', failure: string | null = null): void {
    if (this.#isIn('ended')) return
    this.#stopLooking()
    this.#drop()
    this.#media.stop()
    const ours = this.#media.shown({ flowing: false })
    this.change({ state, failure, remote: { audio: null, video: null }, ...ours })
  }

  #tellMedia(): void {
    this.change(this.#media.shown(this.read()))
    if (isUnderWay(this.read())) this.#otherPage.send('media', { ...this.#media.state })
  }

  #isIn(...states: CallState[]): boolean {
    return states.includes(this.read().state)
  }
}
