import { type Queryable, type Statement, statement } from '../../foundation/database/database.ts'
import type { Waiting } from '../../foundation/database/waiting.ts'
import type { TicketState } from '../ticket-row.ts'

/** Whose tickets a list has, from where its viewer stands. */
export type Whose = 'ANYBODY' | 'MINE' | 'NOBODY'

const COLUMNS = `t.id, t.number, t.person_id AS "personId", t.is_visitor AS "isVisitor", t.topic, t.subject, t.about_type AS "aboutType",
  t.about_id AS "aboutId", t.state, t.since, t.asked_at AS "askedAt", t.answered_at AS "answeredAt", t.assignee_id AS "assigneeId", t.messages`

/** What follows a ticket in the order of the list; without one, all. */
const queue = (name: string, condition: string): Statement =>
  statement(
    `tickets.queue-${name}`,
    `SELECT ${COLUMNS} FROM support.tickets t
     WHERE t.state = $1 AND ${condition}
       AND ($3::uuid IS NULL OR (t.since, t.id) > (SELECT a.since, a.id FROM support.tickets a WHERE a.id = $3))
     ORDER BY t.since, t.id LIMIT $4`,
  )

export const QUEUES: Readonly<Record<Whose, Statement>> = {
  ANYBODY: queue('anybody', '$2::uuid IS NOT NULL'),
  MINE: queue('mine', 't.assignee_id = $2'),
  NOBODY: queue('nobody', 't.assignee_id IS NULL AND $2::uuid IS NOT NULL'),
}

export interface QueueAsked {
  readonly state: TicketState
  readonly whose: Whose
  readonly viewerId: string
  /** Our own id of the last ticket of the page before. */
  readonly after: string | null
  readonly count: number
}

/** Those that stand so for longest first, one more than asked for. */
export const queuePage = <Row>(on: Queryable, { state, whose, viewerId, after, count }: QueueAsked) =>
  on.rows<Row>(QUEUES[whose], [state, viewerId, after, count + 1])

const OPEN = statement(
  'tickets.open',
  `SELECT count(*)::int AS count, min(since) AS "oldestAt" FROM support.tickets WHERE state = 'OPEN'`,
)

/** How many tickets wait for an answer, and since when the oldest. */
export const openTickets = (on: Queryable) => on.row<Waiting>(OPEN)
