import type { CallClock } from './call-state.ts'
import {
  type CallSignal,
  type ReceivedSignal,
  type SignalBody,
  type SignalPort,
  SignalReceiver,
  SignalSender,
} from './signal-line.ts'

const ofOneConnection = ['description', 'candidate', 'rebuild']

interface OtherPageOptions {
  signals: SignalPort
  clock: CallClock
  /** The other side is at a page session it was not at before. */
  onMeet(): void
  /** Signals come one after another: the next waits until the last is dealt with. */
  onSignal(signal: ReceivedSignal): Promise<void>
}

/** The page of the other side: which one it is now, and the lines to and from it. A page once left is never gone back to. */
export class OtherPage {
  #options: OtherPageOptions
  #sender: SignalSender | null = null
  #receiver: SignalReceiver | null = null
  #left = new Set<string>()
  #handling: Promise<void> = Promise.resolve()
  #stopListening: () => void

  constructor(options: OtherPageOptions) {
    this.#options = options
    this.#stopListening = options.signals.onSignal(signal => this.#receive(signal))
  }

  get isKnown(): boolean {
    return this.#sender !== null
  }

  meet(pageSession: string): void {
    if (pageSession === this.#sender?.to || this.#left.has(pageSession)) return
    if (this.#sender) this.#left.add(this.#sender.to)
    this.#sender?.close()
    this.#sender = new SignalSender(pageSession, this.#options.signals, time =>
      this.#options.clock.wait(time),
    )
    this.#receiver = new SignalReceiver(pageSession)
    this.#options.onMeet()
  }

  send(kind: string, body: SignalBody): void {
    this.#sender?.send(kind, body)
  }

  /** Drops what has not left yet and belongs to a connection that is being replaced. */
  forgetConnection(): void {
    this.#sender?.forget(ofOneConnection)
  }

  /** Hands on what was kept back for a signal that never came. */
  checkGap(): void {
    this.#handle(this.#receiver?.overdue(this.#options.clock.now()) ?? [])
  }

  close(): void {
    this.#stopListening()
    this.#sender?.close()
    this.#sender = null
    this.#receiver = null
  }

  #receive(signal: CallSignal): void {
    if (this.#left.has(signal.from)) return
    // Only a greeting introduces a page: anything else of a stranger belongs to a call we were not in.
    if (signal.from !== this.#receiver?.from && signal.kind === 'hello') this.meet(signal.from)
    if (signal.from !== this.#receiver?.from) return
    this.#handle(this.#receiver.receive(signal, this.#options.clock.now()))
  }

  #handle(signals: ReceivedSignal[]): void {
    const from = this.#receiver
    for (const signal of signals) {
      this.#handling = this.#handling.then(async () => {
        if (this.#receiver === from) await this.#options.onSignal(signal)
      })
    }
  }
}
