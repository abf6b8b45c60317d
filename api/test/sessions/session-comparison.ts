import * as assert from 'uvu/assert'
import type { TwoNodes } from '../two-nodes.ts'
import { GRACE_SECONDS } from './session-doors.ts'
import { costOf, LEASE_MS, LOST_MS, QUIET_MS, sharedMs } from './session-model.ts'
import type { Person, Row } from './session-person.ts'

/** What a guest's meter is held against, besides their row. Milliseconds. */
interface Compared {
  readonly host: Person
  readonly nodes: TwoNodes
  /** No process was ever late or dead: what was surely shared is charged. */
  readonly isCalm: boolean
  readonly lastLook: number
}

/** Whoever counts as connected is; whom the real thing lost sooner was there until then. */
export function comparePresence(person: Person, row: Row, now: number): void {
  const { presence } = person
  const isOver = row.hasLeft || row.session === 'ENDED'
  if (row.isJoined && !isOver)
    assert.ok(presence.joinedAt !== null, `${person.viewer.name} is counted as connected and is not`)
  // Whom the real thing lost sooner was there until then.
  else if (presence.joinedAt !== null) presence.isLost(now)
  const speaks = person.sockets.find(({ id }) => id === row.connection)
  presence.socket = speaks ?? null
}

export function compareMeter(guest: Person, row: Row, room: Compared): void {
  if (!row.state) return
  const { now } = room.nodes
  const { name } = guest.viewer
  const shared = sharedMs(room.host.presence, guest.presence, now)
  assert.ok(row.sharedMs <= BigInt(shared), `${name}: ${row.sharedMs} ms counted as shared, ${shared} were`)
  assert.is(row.balance + row.held + (row.cost ?? 0n), guest.money, `${name}: wallet, holds and cost`)
  compareService(guest, row, room)
  assert.ok(
    row.sharedMs >= BigInt(leastShared(guest, row, room)),
    `${name}: ${guest.surelyMs} ms were shared, ${row.sharedMs} count`,
  )
  if (row.state !== 'ENDED') return
  assert.ok((row.cost ?? 0n) <= costOf(shared, row.rate, row.billsBy), `${name}: costs more than was shared`)
  assert.is(row.fee, ((row.cost ?? 0n) * BigInt(row.feeBasisPoints)) / 10_000n, `${name}: the fee`)
  assert.is(row.held, 0n, `${name}: something is held after the end`)
}

/** Interruptions, served or not, are within the budget whenever it goes on; what was served unpaid until its end is no longer than it takes to notice. */
function compareService(guest: Person, row: Row, { host, nodes, lastLook }: Compared): void {
  const { now, lastTick } = nodes
  const { name } = guest.viewer
  const runs = row.state === 'ACTIVE'
  if (guest.runsSince !== null && givesSigns(guest) && givesSigns(host)) guest.surelyMs += now - lastLook
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

function givesSigns({ presence }: Person): boolean {
  return presence.socket?.signs === true
}

/** What must count as shared when it stands still, if the wallet held out. Another node knows a sign of life only to within the time everybody may be quiet. */
function leastShared(guest: Person, row: Row, { isCalm }: Compared): number {
  if (!isCalm || row.state === 'ACTIVE') return 0
  const surely = guest.surelyMs - guest.stretches * QUIET_MS
  return row.ending === 'OUT_OF_FUNDS' ? Math.min(surely, row.minutes * 60_000) : surely
}

/** Those of whom the database holds something, with what it holds. */
export const known = (people: readonly Person[], rows: ReadonlyMap<string, Row>): [Person, Row][] =>
  people.flatMap(person => {
    const row = rows.get(person.viewer.id)
    return row ? [[person, row] as [Person, Row]] : []
  })
