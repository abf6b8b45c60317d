import * as assert from 'uvu/assert'
import type { TwoNodes } from '../two-nodes.ts'
import { QUIET_MS } from './session-model.ts'
import type { OpenSocket, Person } from './session-person.ts'

/** Whether a connection's process is there to receive from it. */
export const receives = ({ nodes }: TwoNodes, { node, isDead }: OpenSocket): boolean =>
  !isDead && !nodes[node]?.isStalled

/** They and somebody who pays are both there. */
export function isServed(
  { host, guests }: { host: Person; guests: readonly Person[] },
  person: Person,
): boolean {
  const others = person === host ? guests : [host]
  return person.presence.joinedAt !== null && others.some(({ presence }) => presence.joinedAt !== null)
}

/** What was written is sent to everybody who is there and owes no sign of life. */
export async function deliver(people: readonly Person[], nodes: TwoNodes): Promise<void> {
  const { now } = nodes
  for (const { presence, viewer } of people) {
    const socket = presence.socket as OpenSocket | null
    if (!socket || !receives(nodes, socket) || presence.joinedAt === null) continue
    const lastSign = socket.signs ? now : socket.lastSign
    if (!(await socket.entered.serves())) continue
    assert.ok(now - lastSign < QUIET_MS, `${viewer.name} was served and owes a sign of life`)
    presence.does(now)
  }
}
