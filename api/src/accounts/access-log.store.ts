import { statement, type Transaction } from '../foundation/database/database.ts'

const ADD = statement(
  'access-log.add',
  'INSERT INTO accounts.access_log (person_id, by, act, reason) VALUES ($1, $2, $3, $4)',
)

/** What one member of staff did to a person's access, and why. */
export interface AccessChanged {
  readonly personId: string
  /** The member of staff. */
  readonly by: string
  readonly act: 'SUSPENDED' | 'READMITTED' | 'CLOSED'
  readonly reason: string
}

export const logAccess = async (
  tx: Transaction,
  { personId, by, act, reason }: AccessChanged,
): Promise<void> => void (await tx.rows(ADD, [personId, by, act, reason]))
