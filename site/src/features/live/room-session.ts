import type { Side } from '../../graphql/generated.ts'
import { Observed } from '../call/observed.ts'
import type { CallSignal, SignalPort } from '../call/signal-line.ts'
import { Attendance } from './attendance.ts'
import { ServerClock } from './meter.ts'
import {
  funded,
  hear,
  isOpen,
  isOver,
  isPresent,
  type LiveReading,
  learn,
  type ReadingEvent,
  type Room,
  type RoomMessage,
  withMessage,
} from './room.ts'
import type { RoomPort } from './room-port.ts'

export interface RoomView extends Room {
  /** `lost`: the socket is down; the server stops the meter by itself. */
  link: 'open' | 'lost'
  /** This page counts as present. */
  joined: boolean
  /** The reading goes on in another page of the same person. */
  moved: boolean
  /** What went wrong last, in words. */
  problem: string | null
}

/** The server tells us that our own page came in; should that be lost, we try without. */
const enterWithinMilliseconds = 1_500

/**
 * One page of a reading: hears its events, and keeps this page joined for exactly as long as the channel works — the
 * chat while the socket is open, a call while media flows — because joined time is what the client pays for.
 */
export class RoomSession extends Observed<RoomView> {
  readonly clock = new ServerClock()
  /** For a call between the two pages. */
  readonly signals: SignalPort = {
    send: (to, kind, data, key) => this.#port.signal(to, kind, data, key),
    onSignal: listener => {
      this.#signalListeners.add(listener)
      return () => this.#signalListeners.delete(listener)
    },
  }
  #port: RoomPort
  #side: Side
  #usable: boolean
  #entered = false
  #attendance = new Attendance({
    wanted: () => this.#shouldJoin(),
    join: () => this.#join(),
    wait: milliseconds => this.#port.wait(milliseconds),
  })
  #stopped = false
  #stops: (() => void)[] = []
  #signalListeners = new Set<(signal: CallSignal) => void>()

  constructor(port: RoomPort, room: Pick<Room, 'reading' | 'messages'>) {
    const first = { warning: null, proposed: null, link: 'open' as const, joined: false, moved: false }
    super({ ...room, ...first, problem: null })
    this.#port = port
    this.#side = room.reading.side
    this.#usable = room.reading.channel === 'CHAT'
    this.clock.heard(Date.parse(room.reading.meter.at), port.now())
  }

  /** Starts hearing; returns how to stop. */
  start(): () => void {
    this.#stops = [
      this.#port.events(this.read().reading.sequence, event => this.#hear(event), this.#fail),
      this.#port.onLink(open => this.#link(open)),
    ]
    if (this.#side === 'CLIENT') {
      this.#stops.push(this.#port.wallet(balance => this.change(funded(this.read(), balance))))
    }
    void this.#port.wait(enterWithinMilliseconds).then(() => this.#attendance.open())
    return () => this.#stop()
  }

  /** A call says whether media flows. */
  setUsable(usable: boolean): void {
    if (this.#usable === usable) return
    this.#usable = usable
    if (usable) void this.#attendance.keep()
    else this.#leave()
  }

  async accept(): Promise<void> {
    await this.#ask(this.#port.accept())
  }

  async decline(): Promise<void> {
    await this.#ask(this.#port.decline())
  }

  async cancel(): Promise<void> {
    await this.#ask(this.#port.cancel())
  }

  async end(): Promise<void> {
    await this.#ask(this.#port.end())
  }

  /** The client agrees to so many minutes in all. */
  async extend(minutes: number): Promise<void> {
    await this.#ask(this.#port.extend(minutes))
  }

  /** The reader asks the client for so many. */
  async propose(minutes: number): Promise<void> {
    await this.#ask(this.#port.propose(minutes))
  }

  declineProposal(): void {
    this.change({ proposed: null })
  }

  /** Shown at once; the copy the server keeps takes its place. Said again with the same key, it is kept once. */
  async say(text: string, clientKey: string): Promise<void> {
    const at = new Date(this.clock.now(this.#port.now())).toISOString()
    const message = { id: clientKey, side: this.#side, text, at, clientKey }
    this.#place({ ...message, sending: true })
    try {
      const answer = await this.#port.say(text, clientKey)
      this.#place('id' in answer ? answer : { ...message, failed: answer.refused })
    } catch (fault) {
      this.#place({ ...message, failed: this.#port.words(fault) })
    }
  }

  dismissProblem(): void {
    this.change({ problem: null })
  }

  #hear(event: ReadingEvent): void {
    if ('meter' in event) this.#heardAt(event.meter.at)
    if ('reading' in event) this.#heardAt(event.reading.meter.at)
    this.change(hear(this.read(), event))
    if (event.__typename === 'SignalSent')
      for (const listener of this.#signalListeners) listener(event.signal)
    if (event.__typename === 'SideChanged') this.#sideChanged(event)
    // A server that lost sight of us says so; what it says is older than our last join only if it is not learnt.
    const { reading, joined } = this.read()
    if (joined && isOpen(reading) && !isPresent(reading, this.#side)) this.change({ joined: false })
    void this.#attendance.keep()
  }

  #sideChanged({
    side,
    present,
    pageSession,
  }: {
    side: Side
    present: boolean
    pageSession: string | null
  }): void {
    if (side !== this.#side) return
    if (pageSession === this.#port.pageSession) {
      this.#entered = true
      this.#attendance.open()
    } else if (present && this.#entered) {
      // Before we were in, it would be an older page of ours, about to be left.
      this.change({ moved: true, joined: false })
    }
  }

  #link(open: boolean): void {
    this.change({ link: open ? 'open' : 'lost', joined: false })
    if (!open) return
    void this.#attendance.keep()
    for (const { failed, text, clientKey } of this.read().messages) if (failed) void this.say(text, clientKey)
  }

  async #join(): Promise<'in' | 'not yet' | 'over'> {
    const answer = await this.#port.join()
    this.#learn(answer)
    if (!('id' in answer)) return 'over'
    // The answer may be older than an event that said we were lost again.
    if (!isPresent(this.read().reading, this.#side)) return 'not yet'
    this.#entered = true
    this.change({ joined: true, problem: null })
    // The channel may have failed while the question was under way.
    if (!this.#usable) this.#leave()
    return 'in'
  }

  #shouldJoin(): boolean {
    const { reading, link, joined, moved } = this.read()
    return this.#usable && !this.#stopped && link === 'open' && !joined && !moved && isOpen(reading)
  }

  #leave(): void {
    this.change({ joined: false })
    if (isOver(this.read().reading)) return
    // If this cannot be said, the closing socket or the silent heartbeat says it.
    this.#port.leave().then(
      answer => this.#learn(answer),
      () => undefined,
    )
  }

  async #ask(answer: ReturnType<RoomPort['end']>): Promise<void> {
    this.change({ problem: null })
    await answer.then(each => this.#learn(each), this.#fail)
  }

  #learn(answer: LiveReading | { refused: string }): void {
    if ('refused' in answer) {
      this.change({ problem: answer.refused })
      return
    }
    this.#heardAt(answer.meter.at)
    this.change(learn(this.read(), answer))
  }

  #heardAt(at: string): void {
    this.clock.heard(Date.parse(at), this.#port.now())
  }

  #place(message: RoomMessage): void {
    this.change({ messages: withMessage(this.read().messages, message) })
  }

  #fail = (fault: unknown): void => {
    this.change({ problem: this.#port.words(fault) })
  }

  #stop(): void {
    this.#stopped = true
    for (const stop of this.#stops) stop()
  }
}
