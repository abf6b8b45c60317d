import type { Side } from '../../../graphql/generated.ts'
import { Attendance } from './attendance.ts'
import { isOpen, isOver, isPresent, type LiveReading, pageOf, type ReadingEvent } from './room.ts'
import type { RoomPort } from './room-port.ts'

type SideChanged = Extract<ReadingEvent, { __typename: 'SideChanged' }>

/** What a seat sees of its room, and may say of itself. */
export interface Seen {
  read(): { reading: LiveReading; link: 'open' | 'unsteady' | 'lost'; joined: boolean; moved: boolean }
  change(changed: { joined?: boolean; moved?: boolean; problem?: null }): void
  learn(answer: LiveReading | { refused: string }): void
}

/** The server tells us that our own page came in; should that be lost, we try without. */
const enterWithinMilliseconds = 1_500

/**
 * This page's seat in a reading, taken for exactly as long as the channel works — the chat while the socket is open, a
 * call while media flows — because joined time is what the client pays for.
 */
export class Seat {
  #port: RoomPort
  #side: Side
  #room: Seen
  #usable: boolean
  #entered = false
  #left = false
  #joining = false
  /** A goodbye under way: coming in before it is heard, we would be sent out again by it. */
  #leaving: Promise<void> | null = null
  #attendance = new Attendance({
    wanted: () => this.#isWanted(),
    join: () => this.#join(),
    wait: milliseconds => this.#port.wait(milliseconds),
  })

  constructor(port: RoomPort, { side, channel }: Pick<LiveReading, 'side' | 'channel'>, room: Seen) {
    this.#port = port
    this.#side = side
    this.#room = room
    this.#usable = channel === 'CHAT'
  }

  /** Once the page is heard to have come in, or after a while without. */
  open(): void {
    void this.#port.wait(enterWithinMilliseconds).then(() => this.#attendance.open())
  }

  /** Whatever changed: taken if it may be and is not. */
  keep(): void {
    void this.#attendance.keep()
  }

  /** A call says whether media flows. */
  setUsable(usable: boolean): void {
    if (this.#usable === usable) return
    this.#usable = usable
    if (usable) this.keep()
    else this.#leave()
  }

  /** A server that lost sight of us says so; what it says is older than our last join only if it is not learnt. */
  look(): void {
    const { reading, joined } = this.#room.read()
    const isIn = isPresent(reading, this.#side)
    if (joined && isOpen(reading) && !isIn) this.#room.change({ joined: false })
    // Our question arrived, though its answer may be lost.
    const isOurs = pageOf(reading, this.#side) === this.#port.pageSession
    if (this.#joining && isIn && isOurs && this.#isWanted())
      this.#room.change({ joined: true, problem: null })
    this.keep()
  }

  sideChanged({ side, present, pageSession }: Pick<SideChanged, 'side' | 'present' | 'pageSession'>): void {
    if (side !== this.#side) return
    if (pageSession === this.#port.pageSession) {
      this.#entered = true
      this.#attendance.open()
    } else if (present && this.#entered) {
      // Before we were in, it would be an older page of ours, about to be left.
      this.#room.change({ moved: true, joined: false })
    }
  }

  /** The page goes. */
  close(): void {
    this.#left = true
  }

  #isWanted(): boolean {
    const { reading, link, joined, moved } = this.#room.read()
    return this.#usable && !this.#left && link === 'open' && !joined && !moved && isOpen(reading)
  }

  async #join(): Promise<'in' | 'not yet' | 'over'> {
    if (this.#leaving) {
      await this.#leaving
      if (!this.#isWanted()) return 'not yet'
    }
    this.#joining = true
    const answer = await this.#port.join().finally(() => {
      this.#joining = false
    })
    this.#room.learn(answer)
    if (!('id' in answer)) return 'over'
    // The answer may be older than an event that said we were lost again.
    if (!isPresent(this.#room.read().reading, this.#side)) return 'not yet'
    this.#entered = true
    this.#room.change({ joined: true, problem: null })
    // The channel may have failed while the question was under way.
    if (!this.#usable) this.#leave()
    return 'in'
  }

  #leave(): void {
    this.#room.change({ joined: false })
    if (isOver(this.#room.read().reading)) return
    // If this cannot be said, the closing socket or the silent heartbeat says it.
    this.#leaving = this.#port
      .leave()
      .then(
        answer => this.#room.learn(answer),
        () => undefined,
      )
      .finally(() => {
        this.#leaving = null
      })
  }
}
