import type { Side } from '../../../graphql/generated.ts'
import { Observed } from '../../call/observed.ts'
import type { CallSignal, SignalPort } from '../../call/signal-line.ts'
import type { PreparedPicture } from '../pictures/prepare-picture.ts'
import { ServerClock } from './meter.ts'
import {
  funded,
  hear,
  type LiveReading,
  learn,
  type ReadingEvent,
  type Room,
  type RoomMessage,
  withMessage,
  withoutMessage,
} from './room.ts'
import type { RoomPort } from './room-port.ts'
import { Seat } from './seat.ts'
import { RoomSigns } from './signs.ts'

/** What this page sends. */
type Mine = Pick<RoomMessage, 'text' | 'picture' | 'file' | 'clientKey'>

export interface RoomView extends Room {
  /** `lost`: the socket is down; the server stops the meter by itself. `unsteady`: it may be about to. */
  link: 'open' | 'unsteady' | 'lost'
  /** This page counts as present. */
  joined: boolean
  /** The reading goes on in another page of the same person. */
  moved: boolean
  /** What went wrong last, in words. */
  problem: string | null
}

/** One page of a reading: hears its events, says what its person does, and shows both as one view. */
export class RoomSession extends Observed<RoomView> {
  readonly clock = new ServerClock()
  /** What the other side does just now. */
  readonly signs: RoomSigns
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
  #seat: Seat
  #stops: (() => void)[] = []
  #signalListeners = new Set<(signal: CallSignal) => void>()

  constructor(port: RoomPort, room: Pick<Room, 'reading' | 'messages'>) {
    const first = { proposed: null, link: 'open' as const, joined: false, moved: false }
    super({ ...room, ...first, problem: null })
    this.#port = port
    this.signs = new RoomSigns(port)
    this.#side = room.reading.side
    this.#seat = new Seat(port, room.reading, {
      read: () => this.read(),
      change: changed => this.change(changed),
      learn: answer => this.#learn(answer),
    })
    this.clock.heard(Date.parse(room.reading.meter.at), port.now())
  }

  /** Starts hearing; returns how to stop. */
  start(): () => void {
    this.#stops = [
      this.#port.events(this.read().reading.sequence, event => this.#hear(event), this.#fail),
      this.#port.onLink(link => this.#link(link)),
      this.signs.start(),
    ]
    if (this.#side === 'CLIENT') {
      this.#stops.push(this.#port.wallet(balance => this.change(funded(this.read(), balance))))
    }
    this.#seat.open()
    return () => this.#stop()
  }

  /** A call says whether media flows. */
  setUsable(usable: boolean): void {
    this.#seat.setUsable(usable)
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
    await this.#deliver({ text, picture: null, clientKey }, () => this.#port.say(text, clientKey))
  }

  /** The same with a picture. */
  async sendPicture(file: PreparedPicture, clientKey: string): Promise<void> {
    await this.#deliver({ text: '', picture: file.preview, file, clientKey }, onProgress =>
      this.#port.sendPicture(file.body, clientKey, onProgress),
    )
  }

  async sendAgain({ text, file, clientKey }: RoomMessage): Promise<void> {
    await (file ? this.sendPicture(file, clientKey) : this.say(text, clientKey))
  }

  /** One that the server would not take goes. */
  discard({ clientKey }: RoomMessage): void {
    this.change({ messages: withoutMessage(this.read().messages, clientKey) })
  }

  dismissProblem(): void {
    this.change({ problem: null })
  }

  #hear(event: ReadingEvent): void {
    if ('meter' in event) this.#heardAt(event.meter.at)
    if ('reading' in event) this.#heardAt(event.reading.meter.at)
    this.change(hear(this.read(), event))
    if (event.__typename === 'SignalSent')
      for (const listener of this.#signalListeners)
        listener({ ...event.signal, kind: event.signal.kind.toLowerCase() })
    if (event.__typename === 'MessageSent' && event.message.side !== this.#side) this.signs.said()
    if (event.__typename === 'SideChanged' || event.__typename === 'ReadingStateChanged') this.signs.settled()
    if (event.__typename === 'SideChanged') this.#seat.sideChanged(event)
    this.#seat.look()
  }

  #link(link: RoomView['link']): void {
    const before = this.read().link
    if (link === 'unsteady') {
      if (before === 'open') this.change({ link })
      return
    }
    // A doubt that passed changed nothing.
    const isOnlyDoubt = link === 'open' && before === 'unsteady'
    this.change(isOnlyDoubt ? { link } : { link, joined: false })
    if (link !== 'open') return
    this.#seat.keep()
    for (const message of this.read().messages)
      if (message.failed && !message.isFinal) void this.sendAgain(message)
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

  async #deliver(mine: Mine, send: (onProgress: (share: number) => void) => ReturnType<RoomPort['say']>) {
    const at = new Date(this.clock.now(this.#port.now())).toISOString()
    const message = { id: mine.clientKey, side: this.#side, at, ...mine }
    this.#place({ ...message, sending: true })
    try {
      const answer = await send(progress => this.#place({ ...message, sending: true, progress }))
      this.#place('id' in answer ? answer : { ...message, failed: answer.refused, isFinal: answer.isFinal })
    } catch (fault) {
      this.#place({ ...message, failed: this.#port.words(fault) })
    }
  }

  #place(message: RoomMessage): void {
    this.change({ messages: withMessage(this.read().messages, message) })
  }

  #fail = (fault: unknown): void => {
    this.change({ problem: this.#port.words(fault) })
  }

  #stop(): void {
    this.#seat.close()
    for (const stop of this.#stops) stop()
  }
}
