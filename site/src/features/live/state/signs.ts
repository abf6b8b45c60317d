import { Observed } from '../../call/observed.ts'
import type { RoomPort, RoomSign } from './room-port.ts'

/** What the other side does just now. */
export interface SignsView {
  writes: boolean
  /** Their page was not heard of for a moment: the meter may stop from their last sign on. */
  unsteady: boolean
  /** The last message they have seen. */
  seenUpTo: string | null
}

const nothing: SignsView = { writes: false, unsteady: false, seenUpTo: null }
/** Longer than the pause between two signs of somebody who goes on writing. */
const writesForMilliseconds = 5_000
const tellEveryMilliseconds = 3_000

/** Signs of the moment, both ways. One that is lost is missed by nobody: nothing waits for it. */
export class RoomSigns extends Observed<SignsView> {
  #port: Pick<RoomPort, 'signs' | 'sign' | 'now' | 'wait'>
  #toldWritingAt = Number.NEGATIVE_INFINITY
  #toldSeen: string | null = null
  #wroteLast = 0

  constructor(port: Pick<RoomPort, 'signs' | 'sign' | 'now' | 'wait'>) {
    super(nothing)
    this.#port = port
  }

  /** Returns how to stop. */
  start(): () => void {
    return this.#port.signs(sign => this.#receive(sign))
  }

  /** The other side was heard of otherwise: a state of the reading is newer than any doubt. */
  settled(): void {
    if (this.read().unsteady) this.change({ unsteady: false })
  }

  /** They wrote: they write no longer. */
  said(): void {
    if (this.read().writes) this.change({ writes: false })
  }

  /** We write just now; told at most every few seconds. */
  writing(): void {
    if (this.#port.now() - this.#toldWritingAt < tellEveryMilliseconds) return
    this.#toldWritingAt = this.#port.now()
    void this.#port.sign(null).catch(() => undefined)
  }

  /** We have this message before our eyes. */
  seen(messageId: string): void {
    if (this.#toldSeen === messageId) return
    this.#toldSeen = messageId
    void this.#port.sign(messageId).catch(() => undefined)
  }

  #receive({ kind, messageId }: RoomSign): void {
    if (kind === 'TYPING') this.#writes()
    else if (kind === 'READ') this.change({ seenUpTo: messageId })
    else if (kind === 'UNSTEADY') this.change({ unsteady: true, writes: false })
    else this.change({ unsteady: false })
  }

  #writes(): void {
    this.#wroteLast += 1
    const which = this.#wroteLast
    this.change({ writes: true, unsteady: false })
    void this.#port.wait(writesForMilliseconds).then(() => which === this.#wroteLast && this.said())
  }
}
