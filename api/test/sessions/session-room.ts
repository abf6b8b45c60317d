import * as assert from 'uvu/assert'
import { connectionOf } from '../listen.ts'
import type { TwoNodes } from '../two-nodes.ts'
import { compareMeter, comparePresence, known } from './session-comparison.ts'
import { type Door, UNPAID_SIGNALS } from './session-doors.ts'
import type { Socket } from './session-model.ts'
import { type OpenSocket, Person, type Row, rowsOf } from './session-person.ts'
import { deliver, isServed, receives } from './session-service.ts'

/** A session in which people do what they like, and a model of each that is held against it after every step. */
export class SessionRoom {
  readonly host: Person
  readonly guests: readonly Person[]
  /** No process was ever late or dead: what was surely shared is charged. */
  #isCalm = true
  #lastLook = 0
  #unpaidSignals = 0
  /** Connections that will go on giving signs of life when their node goes on. */
  readonly #stalled = new Set<Socket>()
  #rows: ReadonlyMap<string, Row> = new Map()

  constructor(
    readonly door: Door,
    readonly nodes: TwoNodes,
  ) {
    this.host = new Person(door.host)
    this.guests = door.guests.map(({ viewer }) => new Person(viewer))
  }

  /** What is in the wallets before anything is charged. */
  async begins(): Promise<void> {
    for (const [index, guest] of this.guests.entries())
      guest.money = (await this.door.guests[index]?.wallet())?.balance.minor ?? 0n
    this.#rows = await rowsOf(this.nodes, this.door.id)
  }

  get people(): readonly Person[] {
    return [this.host, ...this.guests]
  }

  async admits(): Promise<void> {
    if (this.#session() === 'ENDED') return
    await this.door.admits(this.nodes.app(this.nodes.awake(0)))
    await this.compare()
  }

  async opens(who: number, page: number, at: number): Promise<void> {
    const person = this.#person(who)
    if (!this.#rows.has(person.viewer.id)) return
    const { nodes } = this
    const node = nodes.awake(at)
    const name = person.pages[page] ?? ''
    const state: Socket = { page: name, node, signs: true, lastSign: nodes.now }
    const connection = connectionOf(person.viewer, () => (state.signs ? nodes.now : state.lastSign))
    const entered = await this.door.enters(nodes.app(node), person.viewer, name, connection)
    const socket = Object.assign(state, { id: connection.id, entered })
    // The node may receive from the same page by an older connection that nobody listens by any more.
    for (const older of person.sockets)
      if (older.page === name && older.node === node && receives(this.nodes, older))
        person.presence.does(older.signs ? nodes.now : older.lastSign)
    person.sockets.push(socket)
    person.presence.opens(socket, nodes.now)
    await this.compare()
  }

  async joins(who: number, at: number): Promise<void> {
    const person = this.#person(who)
    const { socket } = person.presence
    if (!socket || this.#session() !== 'OPEN') return
    const app = this.nodes.app(this.nodes.awake(at))
    if (await this.door.joins(app, person.viewer, socket.page)) person.presence.joins(this.nodes.now)
    await this.compare()
  }

  async leaves(who: number, at: number): Promise<void> {
    const person = this.#person(who)
    const { socket } = person.presence
    if (!socket) return
    await this.door.leaves(this.nodes.app(this.nodes.awake(at)), person.viewer, socket.page)
    person.presence.does(this.nodes.now)
    person.presence.isLost(this.nodes.now)
    await this.compare()
  }

  /** One of their connections closes, and its node receives of it. */
  async closes(who: number, which: number): Promise<void> {
    const person = this.#person(who)
    const socket = person.sockets[which % Math.max(1, person.sockets.length)]
    if (!socket || !receives(this.nodes, socket)) return
    person.sockets = person.sockets.filter(each => each !== socket)
    socket.entered.closes()
    await this.nodes.forgets(socket.node, socket.entered.page)
    if (person.presence.socket === socket) {
      person.presence.isLost(this.nodes.now)
      person.presence.socket = null
    }
    await this.compare()
  }

  /** The pages' own scripts stand still, or go on. */
  signs(who: number, signs: boolean): void {
    for (const socket of this.#person(who).sockets) {
      if (!receives(this.nodes, socket)) continue
      if (socket.signs && !signs) socket.lastSign = this.nodes.now
      socket.signs = signs
    }
  }

  /** Sends a message; nobody does who is not there together with somebody. */
  async sends(who: number, at: number): Promise<void> {
    const person = this.#person(who)
    if (!this.#rows.has(person.viewer.id)) return
    const mayBeSent = isServed(this, person)
    const granted = await this.door.sends(this.nodes.app(this.nodes.awake(at)), person.viewer)
    if (granted) {
      assert.ok(mayBeSent, 'what is paid for travelled outside of shared time')
      person.presence.does(this.nodes.now)
      await deliver(this.people, this.nodes)
    }
    await this.compare()
  }

  async signals(who: number, at: number): Promise<void> {
    const person = this.#person(who)
    const other = person === this.host ? this.guests[0] : this.host
    const [from, to] = [person.presence.socket, other?.presence.socket]
    if (!from || !to) return
    const isPaid = isServed(this, person)
    const app = this.nodes.app(this.nodes.awake(at))
    if ((await this.door.signals(app, person.viewer, from.page, to.page)) && !isPaid) this.#unpaidSignals += 1
    assert.ok(this.#unpaidSignals <= UNPAID_SIGNALS, 'more signals travelled unpaid than the budget')
    await this.compare()
  }

  async ends(who: number, at: number): Promise<void> {
    const person = this.#person(who)
    if (!this.#rows.has(person.viewer.id)) return
    await this.door.ends(this.nodes.app(this.nodes.awake(at)), person.viewer)
    person.presence.does(this.nodes.now)
    await this.compare()
  }

  /** Time passes, and every node that does not stall looks after its sessions every few seconds. */
  async passes(ms: number): Promise<void> {
    for (let left = ms, noticed = 0; left > 0; ) {
      // After two looks everybody who is silent, and every node that is dead, was noticed: the rest may pass at once.
      const leap = noticed < 2 ? Math.min(left, LOOK_EVERY_MS) : left
      await this.nodes.pass(leap, noticed < 2)
      await this.ticks(0)
      await this.ticks(1)
      left -= leap
      noticed += 1
    }
  }

  /** Time passes, and nobody looks. */
  async lags(ms: number): Promise<void> {
    this.#isCalm = false
    await this.nodes.pass(ms, true)
    await this.compare()
  }

  async ticks(at: number): Promise<void> {
    const { nodes } = this
    if (nodes.nodes[at]?.isStalled) return
    await nodes.tick(at)
    for (const { presence } of this.people)
      if (
        presence.socket?.node === at &&
        !(presence.socket as OpenSocket).isDead &&
        presence.isSilent(nodes.now)
      )
        presence.isLost(nodes.now)
    await this.compare()
    nodes.lastTick = nodes.now
  }

  /** A node receives nothing for a while, and does nothing; then it goes on. */
  async stalls(at: number): Promise<void> {
    const node = this.nodes.nodes[at]
    if (!node || this.nodes.nodes[1 - at]?.isStalled) return
    this.#isCalm = false
    const sockets = this.people.flatMap(({ sockets }) =>
      sockets.filter(socket => socket.node === at && !socket.isDead),
    )
    if (node.isStalled) {
      node.isStalled = false
      for (const socket of sockets) socket.signs = this.#stalled.delete(socket)
      await this.ticks(at)
      return
    }
    node.isStalled = true
    for (const socket of sockets) this.#falls(socket)
  }

  #falls(socket: Socket): void {
    if (!socket.signs) return
    this.#stalled.add(socket)
    Object.assign(socket, { signs: false, lastSign: this.nodes.now })
  }

  /** A process is gone, its connections with it. */
  dies(at: number): void {
    const sockets = this.people.flatMap(person => person.sockets.filter(socket => socket.node === at))
    this.#isCalm = false
    this.nodes.die(at)
    for (const socket of sockets) {
      this.#falls(socket)
      socket.isDead = true
    }
  }

  /** Compares the database with the model. */
  async compare(): Promise<void> {
    this.#rows = await rowsOf(this.nodes, this.door.id)
    const { now } = this.nodes
    const room = { host: this.host, nodes: this.nodes, isCalm: this.#isCalm, lastLook: this.#lastLook }
    for (const [person, row] of known(this.people, this.#rows)) comparePresence(person, row, now)
    for (const [guest, row] of known(this.guests, this.#rows)) compareMeter(guest, row, room)
    this.#lastLook = this.nodes.now
  }

  /** Everybody goes: nothing is left of it. */
  async closesDown(): Promise<void> {
    await this.ends(0, 0)
    await this.compare()
    for (const guest of this.guests) {
      const row = this.#rows.get(guest.viewer.id)
      if (!row) continue
      assert.ok(row.state === 'ENDED' && row.hasLeft, `${guest.viewer.name} is still in it`)
      assert.is(await this.door.sends(this.nodes.app(0), guest.viewer), false)
    }
  }

  /** What all guests paid, and what of it is the host's. */
  get earned(): bigint {
    return [...this.#rows.values()].reduce((sum, { cost, fee }) => sum + (cost ?? 0n) - (fee ?? 0n), 0n)
  }

  #person(who: number): Person {
    return this.people[who % this.people.length] as Person
  }

  #session(): Row['session'] | undefined {
    return this.#rows.get(this.host.viewer.id)?.session
  }
}

const LOOK_EVERY_MS = 4_500
