import { randomUUID } from 'node:crypto'
import { statement } from '../../src/foundation/database/database.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import type { TwoNodes } from '../two-nodes.ts'
import type { Entered } from './session-doors.ts'
import { Presence, type Socket } from './session-model.ts'

const ROWS = statement(
  'test.session-rows',
  `SELECT p.person_id AS "personId", p.connection, p.joined_at IS NOT NULL AS "isJoined", p.left_at IS NOT NULL AS "hasLeft", s.state AS session,
     m.state, m.shared_ms AS "sharedMs", m.minutes, m.rate, m.bills_by AS "billsBy", m.fee_basis_points AS "feeBasisPoints", m.cost, m.fee, m.ending, b.balance,
     ledger.held(p.id) AS held
   FROM sessions.participants p JOIN sessions.sessions s ON s.id = p.session_id LEFT JOIN sessions.meters m ON m.participant_id = p.id
     LEFT JOIN ledger.balances b ON b.id = m.wallet WHERE p.session_id = $1`,
)

export interface Row {
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

/** What the database holds of everybody in a session, by person. */
export async function rowsOf({ owner }: TwoNodes, sessionId: string): Promise<ReadonlyMap<string, Row>> {
  const rows = await owner.rows<Row>(ROWS, [sessionId])
  return new Map(rows.map(row => [row.personId, row]))
}

export interface OpenSocket extends Socket {
  readonly id: string
  readonly page: string
  readonly entered: Entered
  /** Its process is gone, which nobody may have noticed yet. */
  isDead?: boolean
}

/** Somebody in the room: their viewer, what the model knows of them, and what their meter was seen to serve. */
export class Person {
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
