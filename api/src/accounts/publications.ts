import type { Transaction } from '../foundation/database/database.ts'
import { type Account, mayEnter } from './person.ts'

/** Published on topic `person:{id}` when a person changed; `locked` when they lost access, open sockets included. */
export interface PersonChanged {
  readonly locked: boolean
}

/** Published on topic `session:{id}`: it goes on until then (milliseconds since the epoch), or has ended (null). */
export interface SessionChanged {
  readonly expiresAt: number | null
}

export function publishPerson(tx: Transaction, account: Account): void {
  tx.publish(`person:${account.id}`, { locked: !mayEnter(account) } satisfies PersonChanged)
}

export function publishSession(tx: Transaction, sessionId: string, expiresAt: number | null): void {
  tx.publish(`session:${sessionId}`, { expiresAt } satisfies SessionChanged)
}
