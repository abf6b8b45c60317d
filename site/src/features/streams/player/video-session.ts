import type { StreamGrantPartsFragment } from '../../../graphql/generated.ts'
import type { EngineGrant, EngineState, LiveEngine } from '../engine/engine.ts'

/** What lets this page into the video of a stream, for some minutes. */
export type Grant = StreamGrantPartsFragment

/** How this page stands to the video of a stream. */
export type VideoState =
  | { kind: 'idle' }
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'waiting' }
  | { kind: 'reconnecting' }
  /** Another page of the same person watches or sends instead. */
  | { kind: 'replaced' }
  | { kind: 'refused'; message: string }

export type Admission = { grant: Grant } | { refused: string }

export interface VideoPorts {
  /** Asks to be let in, as somebody new. Throws what may pass. */
  join(): Promise<Admission>
  /** Asks for another grant as the same participant. */
  renew(grant: Grant): Promise<Admission>
  /** Loads what carries the video and connects it. */
  open(grant: EngineGrant): Promise<LiveEngine>
  /** Begins to watch or to send. */
  begin(engine: LiveEngine): Promise<void>
  /** The server’s clock, in milliseconds. */
  serverNow(): number
  after(milliseconds: number, act: () => void): () => void
}

/** A grant is renewed when so much of its time is over. */
const renewAt = 0.6
const soonestRenewalMs = 5_000
const firstRetryMs = 1_000
const longestRetryMs = 15_000

/**
 * The page's way into the video, kept open: it comes back by itself after every loss, with waits that grow, and is let in anew
 * before what admits it expires. Only a "no" of the api ends it.
 */
export class VideoSession {
  state: VideoState = { kind: 'idle' }
  #ports: VideoPorts
  #onChange: (state: VideoState) => void
  #engine: LiveEngine | null = null
  #stopState: () => void = () => undefined
  #stopTimer: () => void = () => undefined
  #failures = 0
  /** What belongs to a visit before this one changes nothing any more. */
  #visit = 0

  constructor(ports: VideoPorts, onChange: (state: VideoState) => void) {
    this.#ports = ports
    this.#onChange = onChange
  }

  /** What is connected now; null in between. */
  get engine(): LiveEngine | null {
    return this.#engine
  }

  start(): void {
    if (['idle', 'refused', 'replaced'].includes(this.state.kind)) void this.#enter('connecting')
  }

  /** The network is back, or the page is in front again: what waits for its next try tries now. */
  retryNow(): void {
    if (this.state.kind === 'reconnecting' && this.#engine === null) void this.#enter('reconnecting')
  }

  async stop(): Promise<void> {
    this.#visit += 1
    const left = this.#drop()
    this.#show({ kind: 'idle' })
    await left
  }

  async #enter(as: 'connecting' | 'reconnecting'): Promise<void> {
    this.#visit += 1
    const visit = this.#visit
    this.#stopTimer()
    this.#show({ kind: as })
    try {
      const admission = await this.#ports.join()
      if (visit !== this.#visit) return
      if ('refused' in admission) return this.#refuse(admission.refused)
      const engine = await this.#ports.open(this.#granted(admission.grant))
      if (visit !== this.#visit) {
        await engine.leave()
        return
      }
      this.#engine = engine
      this.#stopState = engine.subscribe(() => visit === this.#visit && this.#follow(engine.read().state))
      this.#renewLater(admission.grant)
      await this.#ports.begin(engine)
    } catch {
      if (visit === this.#visit) this.#comeBack()
    }
  }

  #follow(state: EngineState): void {
    if (state.kind === 'left') return
    if (state.kind === 'failed') {
      if (state.reason === 'REPLACED') this.#end({ kind: 'replaced' })
      else this.#comeBack()
      return
    }
    const kind = state.kind === 'waiting for publisher' ? 'waiting' : state.kind
    if (kind === 'live' || kind === 'waiting') this.#failures = 0
    this.#show({ kind })
  }

  /** By the server's clock, by which a grant expires. */
  #granted({ expiresAt, ...grant }: Grant): EngineGrant {
    return { ...grant, lastsMilliseconds: Date.parse(expiresAt) - this.#ports.serverNow() }
  }

  /** The way is lost: another one is tried after a while. */
  #comeBack(): void {
    this.#visit += 1
    void this.#drop()
    const wait = Math.min(longestRetryMs, firstRetryMs * 2 ** this.#failures)
    this.#failures += 1
    this.#show({ kind: 'reconnecting' })
    this.#stopTimer = this.#ports.after(wait, () => void this.#enter('reconnecting'))
  }

  #renewLater(grant: Grant): void {
    const left = Date.parse(grant.expiresAt) - this.#ports.serverNow()
    const visit = this.#visit
    this.#stopTimer = this.#ports.after(Math.max(soonestRenewalMs, left * renewAt), () => {
      void this.#renew(grant, visit)
    })
  }

  async #renew(grant: Grant, visit: number): Promise<void> {
    try {
      const admission = await this.#ports.renew(grant)
      if (visit !== this.#visit) return
      if ('refused' in admission) return this.#refuse(admission.refused)
      await this.#engine?.renew(this.#granted(admission.grant))
      if (visit === this.#visit) this.#renewLater(admission.grant)
    } catch {
      // What is there goes on until it expires.
      if (visit === this.#visit)
        this.#stopTimer = this.#ports.after(soonestRenewalMs, () => void this.#renew(grant, visit))
    }
  }

  #refuse(message: string): void {
    this.#end({ kind: 'refused', message })
  }

  /** Until somebody asks for it again. */
  #end(state: VideoState): void {
    this.#visit += 1
    void this.#drop()
    this.#show(state)
  }

  async #drop(): Promise<void> {
    this.#stopTimer()
    this.#stopState()
    const engine = this.#engine
    this.#engine = null
    await engine?.leave().catch(() => undefined)
  }

  #show(state: VideoState): void {
    this.state = state
    this.#onChange(state)
  }
}
