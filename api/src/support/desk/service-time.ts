import type { TicketRow } from '../ticket-row.ts'

const HOUR_MS = 3_600_000

/**
 * Until when staff should have answered; null of what does not wait for them.
 * @rule until when a ticket should be answered: so many hours of the policies after its person wrote what is not answered.
 */
export const dueAt = (
  { state, since }: Pick<TicketRow, 'state' | 'since'>,
  answerHours: number,
): Date | null => (state === 'OPEN' ? new Date(since.getTime() + answerHours * HOUR_MS) : null)
