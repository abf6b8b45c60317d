import { m } from '../../messages/index.ts'
import type { CallOptions, CallSnapshot, CallState } from './call-state.ts'
import { Connection, noTraffic, type TrackKind } from './connection.ts'
import { type Inbound, InboundWatch, nothingInbound } from './inbound.ts'
import { LocalMedia } from './local-media.ts'
import { Observed } from './observed.ts'
import { OtherPage } from './other-page.ts'
import type { ReceivedSignal } from './signal-line.ts'
import { Watch } from './watch.ts'

const lookEveryMilliseconds = 350
const ofOneConnection = ['description', 'candidate', 'rebuild']

/**
 * A voice or video call between the two pages of a reading.
 *
 *   idle → preparing → connecting → connected ⇄ reconnecting → ended
 *   failed: devices refused, or given up after three minutes; prepare again
 *
 * Both pages greet each other with `hello`; the client's page answers a greeting with the first offer, under an
 * attempt number. A connection that stops bearing packets is replaced, not repaired: the client's page begins the
 * next attempt, the reader's page asks for it. A greeting from a new page session is the other side reloaded.
 * Kinds of signal this version does not know are passed over, so that later ones may be added.
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
  #looking = false
  #stopLooking: () => void = () => {}

  constructor(options: CallOptions) {
    const media = new LocalMedia({
      devices: options.devices,
      onChange: kind => void this.#replaceTrack(kind),
      onFailure: failure => this.change({ failure }),
    })
    const camera = options.kinds.includes('video')
    super({
      ...{ state: 'idle', failure: null, attempt: 0, traffic: noTraffic },
      ...{ local: media.tracks, microphone: true, camera, screen: false, silent: false, flowing: false },
      ...{ remote: { audio: null, video: null }, other: { microphone: true, camera, screen: false } },
      ...nothingInbound,
    })
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
    if (this.#isIn('connecting', 'connected', 'reconnecting', 'ended')) return
    this.change({ state: 'preparing', failure: null })
    const failure = await refusal(this.#media.open(kinds))
    if (this.#isIn('ended')) return this.#media.stop()
    this.change({ state: failure ? 'failed' : 'preparing', failure, ...this.#ours() })
  }

  /** Starts looking for the other page. */
  connect(): void {
    if (!this.#isIn('preparing') || !this.#media.tracks.audio) return
    this.#watch.troubled(this.#now())
    this.#media.hold(!this.#isPaid)
    this.#stopLooking = this.#options.clock.every(lookEveryMilliseconds, () => void this.#look())
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
    if (this.#isUnderWay()) this.#media.hold(!isPaid)
  }

  setMicrophone(on: boolean): void {
    this.#media.mute(!on)
    this.#tellMedia()
  }

  setCamera(on: boolean): Promise<void> {
    return this.#switchPicture(this.#options.kinds.includes('video') && (() => this.#media.switchCamera(on)))
  }

  shareScreen(on: boolean): Promise<void> {
    const work = on ? () => this.#media.shareScreen() : () => this.#media.switchCamera(true)
    return this.#switchPicture(this.#options.kinds.includes('video') && work)
  }

  /** Another microphone or camera. */
  async chooseDevice(kind: TrackKind, deviceId: string): Promise<void> {
    const failure = await refusal(this.#media.choose(kind, deviceId))
    if (this.#isIn('ended')) return this.#media.stop()
    this.change({ failure })
    await this.#replaceTrack(kind)
  }

  async #switchPicture(work: false | (() => Promise<void>)): Promise<void> {
    if (!work) return
    const failure = await refusal(work())
    if (this.#isIn('ended')) return this.#media.stop()
    this.change({ failure })
    await this.#replaceTrack('video')
  }

  async #replaceTrack(kind: TrackKind): Promise<void> {
    await this.#connection?.setTrack(kind, this.#media.tracks[kind])
    this.#tellMedia()
  }

  end(): void {
    this.#close('ended', null)
    this.#otherPage.close()
  }

  #greet(): void {
    if (!this.#isUnderWay()) return
    this.#watch.greeted(this.#now())
    this.#otherPage.send('hello', { heard: this.#otherReady, ...this.#media.state })
  }

  #replaceOther(): void {
    this.#otherReady = false
    this.#drop()
    // The client's page counts attempts; a new page of theirs starts from one again.
    if (this.#options.side === 'READER') this.change({ attempt: 0 })
    this.#lose()
    this.#greet()
  }

  async #take({ kind, body }: ReceivedSignal): Promise<void> {
    if (kind === 'hello' || kind === 'media') {
      const { microphone, camera, screen } = body
      this.change({
        other: { microphone: microphone === true, camera: camera === true, screen: screen === true },
      })
    }
    if (kind === 'hello') {
      this.#otherReady = true
      if (body.heard !== true) this.#greet()
      if (!this.#connection) await this.#begin()
    } else if (kind === 'rebuild') {
      if (body.attempt === this.read().attempt) await this.#begin()
    } else if (kind === 'description') {
      const description = body.description as RTCSessionDescriptionInit
      if (Number(body.attempt) > this.read().attempt) await this.#follow(Number(body.attempt))
      if (body.attempt === this.read().attempt) await this.#connection?.describe(description)
    } else if (kind === 'candidate' && body.attempt === this.read().attempt) {
      await this.#connection?.addCandidate(body.candidate as RTCIceCandidateInit)
    }
  }

  async #begin(): Promise<void> {
    if (this.#options.side !== 'CLIENT' || !this.#otherReady || !this.#isUnderWay()) return
    await this.#open(this.read().attempt + 1, true)
  }

  async #follow(attempt: number): Promise<void> {
    if (this.#options.side === 'READER' && this.#isUnderWay()) await this.#open(attempt, false)
  }

  async #open(attempt: number, offersFirst: boolean): Promise<void> {
    this.#drop()
    this.#lose()
    this.#watch.attempted(this.#now())
    this.change({ attempt })
    const peer = await this.#options.createPeer()
    if (attempt !== this.read().attempt || !this.#isUnderWay()) return peer.close()
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
    if (!this.#isUnderWay()) return
    this.#lose()
    this.#watch.attempted(this.#now())
    if (this.#options.side === 'CLIENT') this.#begin().catch(() => this.#greet())
    else this.#otherPage.send('rebuild', { attempt: this.read().attempt })
  }

  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    this.#otherPage.checkGap()
    const connection = this.#connection
    const traffic = connection ? await connection.traffic() : noTraffic
    this.#looking = false
    if (connection === this.#connection && this.#isUnderWay()) this.#judge(connection, traffic)
  }

  #judge(connection: Connection | null, traffic: CallSnapshot['traffic']): void {
    const inbound = connection ? this.#inbound.observe(traffic, this.#now()) : nothingInbound
    if (connection) this.change({ traffic, ...inbound })
    const { bytesReceived } = traffic
    const sight = { otherReady: this.#otherReady, isUp: connection?.isUp ?? false, bytesReceived }
    const verdict = this.#watch.judge(sight, this.#now())
    if (verdict === 'connected') this.change({ state: 'connected', flowing: this.#flows(inbound) })
    else this.#lose()
    if (verdict === 'greet') this.#greet()
    if (verdict === 'renew') this.#renew()
    if (verdict === 'give up') this.#close('failed', m['call.failed.network']())
  }

  /** A side that nobody can hear shares nothing that could be charged for, whatever it says of itself. */
  #flows({ heard }: Inbound): boolean {
    return heard && !this.#media.isSilent
  }

  #lose(): void {
    if (!this.#isIn('connected')) return
    this.#watch.troubled(this.#now())
    this.change({ state: 'reconnecting', flowing: false, ...nothingInbound })
  }

  #drop(): void {
    this.#connection?.close()
    this.#connection = null
    this.#watch.dropped()
    this.#inbound = new InboundWatch()
    this.#otherPage.forget(ofOneConnection)
  }

  #close(state: 'ended' | 'failed', failure: string | null): void {
    if (this.#isIn('ended')) return
    this.#stopLooking()
    this.#drop()
    this.#media.stop()
    this.change({ state, failure, flowing: false, remote: { audio: null, video: null }, ...this.#ours() })
  }

  #tellMedia(): void {
    this.change(this.#ours())
    if (this.#isUnderWay()) this.#otherPage.send('media', { ...this.#media.state })
  }

  #ours(): Partial<CallSnapshot> {
    const silent = this.#media.isSilent
    const flowing = this.read().flowing && !silent
    return { local: this.#media.tracks, ...this.#media.state, silent, flowing }
  }

  #isUnderWay(): boolean {
    return this.#isIn('connecting', 'connected', 'reconnecting')
  }

  #isIn(...states: CallState[]): boolean {
    return states.includes(this.read().state)
  }

  #now(): number {
    return this.#options.clock.now()
  }
}

/** The words of a device's refusal; null when it opened. */
async function refusal(opening: Promise<void>): Promise<string | null> {
  return opening.then(
    () => null,
    (fault: Error) => fault.message,
  )
}
