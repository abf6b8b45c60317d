import { type VideoPorts, VideoSession } from '../player/video-session.ts'
import { type Health, healthOf, type Measured, type Sends, type Weakness, weaknessOf } from './health.ts'

/** What the check of the way to the engine has found. */
export type Checked =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'good'; health: Health }
  /** People would see it, but not well. */
  | { kind: 'weak'; health: Health; weakness: Weakness }
  /** The engine is not reached from here; `message` where the api said why. */
  | { kind: 'failed'; message: string | null }

type Ports = Omit<VideoPorts, 'renew'> & {
  /** Milliseconds of a clock that only goes on. */
  monotonic(): number
}

const lookEveryMs = 1_000
/** An encoder begins with few bits; what it has come to is what counts. */
const looks = 5
const patienceMs = 15_000

/** Sends to a channel that nobody watches, for as long as it takes to see how well it goes. */
export class ConnectionCheck {
  #ports: Ports
  #onChange: (checked: Checked) => void
  #session: VideoSession | null = null
  #stopTimer: () => void = () => undefined

  constructor(ports: Ports, onChange: (checked: Checked) => void) {
    this.#ports = ports
    this.#onChange = onChange
  }

  start(sends: Sends): void {
    this.stop()
    this.#onChange({ kind: 'checking' })
    const session = new VideoSession({ ...this.#ports, renew: () => this.#ports.join() }, state => {
      if (state.kind === 'refused' && session === this.#session)
        this.#end({ kind: 'failed', message: state.message })
    })
    this.#session = session
    session.start()
    this.#lookLater(session, {
      sends,
      before: null,
      left: looks,
      until: this.#ports.monotonic() + patienceMs,
    })
  }

  /** Leaves the engine; what was found is no longer true. */
  stop(): void {
    this.#end({ kind: 'idle' })
  }

  #lookLater(session: VideoSession, look: Look): void {
    this.#stopTimer = this.#ports.after(lookEveryMs, () => void this.#look(session, look))
  }

  async #look(session: VideoSession, look: Look): Promise<void> {
    const stats = session.state.kind === 'live' ? await session.engine?.stats().catch(() => null) : null
    if (session !== this.#session) return
    const at = this.#ports.monotonic()
    const measured = stats ? { stats, at } : null
    const health = measured && healthOf(look.before, measured)
    const left = health ? look.left - 1 : look.left
    if (health && left === 0) return this.#end(verdictOf(health, look.sends))
    if (at >= look.until) return this.#end({ kind: 'failed', message: null })
    this.#lookLater(session, { ...look, before: measured, left })
  }

  #end(checked: Checked): void {
    this.#stopTimer()
    const session = this.#session
    this.#session = null
    this.#onChange(checked)
    void session?.stop()
  }
}

interface Look {
  sends: Sends
  before: Measured | null
  left: number
  until: number
}

function verdictOf(health: Health, sends: Sends): Checked {
  const weakness = weaknessOf(health, sends)
  return weakness ? { kind: 'weak', health, weakness } : { kind: 'good', health }
}
