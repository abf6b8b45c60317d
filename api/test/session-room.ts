import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { statement } from '../src/foundation/database/database.ts'
import type { Viewer } from '../src/foundation/viewer.ts'
import { connectionOf } from './listen.ts'
import { type Door, type Entered, GRACE_SECONDS, UNPAID_SIGNALS } from './session-doors.ts'
import { costOf, LEASE_MS, LOST_MS, Presence, QUIET_MS, type Socket, sharedMs } from './session-model.ts'
import type { TwoNodes } from './two-nodes.ts'

const ROWS = statement(
  'test.session-rows',
  `SELECT p.person_id AS "personId", p.connection, p.joined_at IS NOT NULL AS "isJoined", p.left_at IS NOT NULL AS "hasLeft", s.state AS session,
     m.state, m.shared_ms AS "sharedMs", m.minutes, m.rate, m.bills_by AS "billsBy", m.fee_basis_points AS "feeBasisPoints", m.cost, m.fee, m.ending, b.balance,
     ledger.held(p.id) AS held
   FROM sessions.participants p JOIN sessions.sessions s ON s.id = p.session_id LEFT JOIN sessions.meters m ON m.participant_id = p.id
     LEFT JOIN ledger.balances b ON b.id = m.wallet WHERE p.session_id = $1`,
)

interface Row {
  readonly personId: string
  readonly connection: string | null
  readonly isJoined: boolean
  readonly hasLeft: boolean
  readonly session: 'PENDING' | 'OPEN' | 'ENDED'
  readonly state: string | null
  readonly ending: string | null
  readonly sharedMs: bigint
  readonly minutes: number
  readonly rate: bigint
  readonly billsBy: 'SECOND' | 'MINUTE'
  readonly feeBasisPoints: number
  readonly cost: bigint | null
  readonly fee: bigint | null
  readonly balance: bigint
  readonly held: bigint
}

interface OpenSocket extends Socket {
  readonly id: string
  readonly page: string
  readonly entered: Entered
  /** Its process is gone, which nobody may have noticed yet. */
  isDead?: boolean
}

/** Somebody in the room: their viewer, what the model knows of them, and what their meter was seen to serve. */
class Person {
  readonly presence = new Presence()
  readonly pages = [randomUUID(), randomUUID()]
  sockets: OpenSocket[] = []
  money = 0n
  firstRan: number | null = null
  runsSince: number | null = null
  stretches = 0
  /** In stretches that are over: for how long the meter ran, paid or not. */
  servedMs = 0
  /** For how long it ran while both sides' pages gave signs of life. */
  surelyMs = 0

  constructor(readonly viewer: Viewer) {}
}

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
    await this.#look()
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
    // The node may hear the same page by an older connection that spoke for nobody any more.
    for (const older of person.sockets)
      if (older.page === name && older.node === node && this.#hears(older))
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

  /** One of their connections closes, and its node hears of it. */
  async closes(who: number, which: number): Promise<void> {
    const person = this.#person(who)
    const socket = person.sockets[which % Math.max(1, person.sockets.length)]
    if (!socket || !this.#hears(socket)) return
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
      if (!this.#hears(socket)) continue
      if (socket.signs && !signs) socket.lastSign = this.nodes.now
      socket.signs = signs
    }
  }

  /** Says something; nobody does who is not there together with somebody. */
  async says(who: number, at: number): Promise<void> {
    const person = this.#person(who)
    if (!this.#rows.has(person.viewer.id)) return
    const mayBeHeard = this.#isServed(person)
    const granted = await this.door.says(this.nodes.app(this.nodes.awake(at)), person.viewer)
    if (granted) {
      assert.ok(mayBeHeard, 'what is paid for travelled outside of shared time')
      person.presence.does(this.nodes.now)
      await this.#deliver()
    }
    await this.compare()
  }

  async signals(who: number, at: number): Promise<void> {
    const person = this.#person(who)
    const other = person === this.host ? this.guests[0] : this.host
    const [from, to] = [person.presence.socket, other?.presence.socket]
    if (!from || !to) return
    const isPaid = this.#isServed(person)
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

  /** A node hears nothing for a while, and does nothing; then it goes on. */
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

  #hears({ node, isDead }: OpenSocket): boolean {
    return !isDead && !this.nodes.nodes[node]?.isStalled
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

  /** Holds what the database says against what the model knows. */
  async compare(): Promise<void> {
    await this.#look()
    for (const person of this.people) this.#comparePresence(person)
    for (const guest of this.guests) this.#compareMeter(guest)
    this.#lastLook = this.nodes.now
  }

  async #look(): Promise<void> {
    const rows = await this.nodes.owner.rows<Row>(ROWS, [this.door.id])
    this.#rows = new Map(rows.map(row => [row.personId, row]))
  }

  #comparePresence(person: Person): void {
    const row = this.#rows.get(person.viewer.id)
    if (!row) return
    const { presence } = person
    const isOver = row.hasLeft || row.session === 'ENDED'
    if (row.isJoined && !isOver)
      assert.ok(presence.joinedAt !== null, `${person.viewer.name} is counted as connected and is not`)
    // Whom the real thing lost sooner was there until then.
    else if (presence.joinedAt !== null) presence.isLost(this.nodes.now)
    const speaks = person.sockets.find(({ id }) => id === row.connection)
    presence.socket = speaks ?? null
  }

  #compareMeter(guest: Person): void {
    const row = this.#rows.get(guest.viewer.id)
    if (!row?.state) return
    const { now } = this.nodes
    const { name } = guest.viewer
    const shared = sharedMs(this.host.presence, guest.presence, now)
    assert.ok(row.sharedMs <= BigInt(shared), `${name}: ${row.sharedMs} ms counted as shared, ${shared} were`)
    assert.is(row.balance + row.held + (row.cost ?? 0n), guest.money, `${name}: wallet, holds and cost`)
    this.#compareService(guest, row)
    assert.ok(
      row.sharedMs >= BigInt(this.#leastShared(guest, row)),
      `${name}: ${guest.surelyMs} ms were shared, ${row.sharedMs} count`,
    )
    if (row.state !== 'ENDED') return
    assert.ok(
      (row.cost ?? 0n) <= costOf(shared, row.rate, row.billsBy),
      `${name}: costs more than was shared`,
    )
    assert.is(row.fee, ((row.cost ?? 0n) * BigInt(row.feeBasisPoints)) / 10_000n, `${name}: the fee`)
    assert.is(row.held, 0n, `${name}: something is held after the end`)
  }

  /** Interruptions, served or not, are within the budget whenever it goes on; what was served unpaid until its end is no longer than it takes to notice. */
  #compareService(guest: Person, row: Row): void {
    const { now, lastTick } = this.nodes
    const { name } = guest.viewer
    const runs = row.state === 'ACTIVE'
    if (guest.runsSince !== null && this.#signs(guest) && this.#signs(this.host))
      guest.surelyMs += now - this.#lastLook
    const ranMs = guest.servedMs + (guest.runsSince === null ? 0 : now - guest.runsSince)
    assert.ok((row.minutes - 1) * 60_000 <= ranMs, `${name}: ${row.minutes} minutes are held for ${ranMs} ms`)
    if (runs && guest.runsSince === null) {
      guest.runsSince = now
      guest.stretches += 1
      guest.firstRan ??= now
      const unpaid = now - guest.firstRan - Number(row.sharedMs)
      assert.ok(unpaid <= GRACE_SECONDS * 1000, `${name}: goes on after ${unpaid} ms unpaid`)
    }
    if (runs || guest.runsSince === null) return
    guest.servedMs += now - guest.runsSince
    guest.runsSince = null
    const unpaid = guest.servedMs - Number(row.sharedMs)
    const most = GRACE_SECONDS * 1000 + LOST_MS + LEASE_MS + 2 * (now - lastTick)
    assert.ok(unpaid <= most, `${name}: ${unpaid} ms were served unpaid, ${most} may be`)
  }

  #signs({ presence }: Person): boolean {
    return presence.socket?.signs === true
  }

  /** What must count as shared when it stands still, if the wallet held out. Another node knows a sign of life only to within the time everybody may be quiet. */
  #leastShared(guest: Person, row: Row): number {
    if (!this.#isCalm || row.state === 'ACTIVE') return 0
    const surely = guest.surelyMs - guest.stretches * QUIET_MS
    return row.ending === 'OUT_OF_FUNDS' ? Math.min(surely, row.minutes * 60_000) : surely
  }

  /** Everybody goes: nothing is left of it. */
  async closesDown(): Promise<void> {
    await this.ends(0, 0)
    await this.compare()
    for (const guest of this.guests) {
      const row = this.#rows.get(guest.viewer.id)
      if (!row) continue
      assert.ok(row.state === 'ENDED' && row.hasLeft, `${guest.viewer.name} is still in it`)
      assert.is(await this.door.says(this.nodes.app(0), guest.viewer), false)
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

  /** They and somebody who pays are both there. */
  #isServed(person: Person): boolean {
    const others = person === this.host ? this.guests : [this.host]
    return person.presence.joinedAt !== null && others.some(({ presence }) => presence.joinedAt !== null)
  }

  /** What was said is sent to everybody who is there and owes no sign of life. */
  async #deliver(): Promise<void> {
    const { now } = this.nodes
    for (const { presence, viewer } of this.people) {
      const socket = presence.socket as OpenSocket | null
      if (!socket || !this.#hears(socket) || presence.joinedAt === null) continue
      const lastSign = socket.signs ? now : socket.lastSign
      if (!(await socket.entered.serves())) continue
      assert.ok(now - lastSign < QUIET_MS, `${viewer.name} was served and owes a sign of life`)
      presence.does(now)
    }
  }
}

const LOOK_EVERY_MS = 4_500
