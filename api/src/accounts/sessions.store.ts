import { type Queryable, statement } from '../foundation/database/database.ts'

// Tokens expire by the machine's clock, which the product's may be ahead of in tests and the local world: now() here.
const END = statement(
  'sessions.end',
  `INSERT INTO accounts.ended_sessions AS known (id, forgotten_at) VALUES ($1, greatest($2, now() + interval '1 day'))
   ON CONFLICT (id) DO UPDATE SET forgotten_at = greatest(known.forgotten_at, excluded.forgotten_at)`,
)
const HAS_ENDED = statement('sessions.has-ended', 'SELECT id FROM accounts.ended_sessions WHERE id = $1')
const FORGET = statement('sessions.forget', 'DELETE FROM accounts.ended_sessions WHERE forgotten_at < now()')

/** `tokensExpireAt`: the latest moment at which a token of the session is known to expire. */
export const markEnded = async (db: Queryable, id: string, tokensExpireAt: Date | null): Promise<void> =>
  void (await db.rows(END, [id, tokensExpireAt]))

export const hasEnded = async (db: Queryable, id: string): Promise<boolean> =>
  (await db.rows(HAS_ENDED, [id])).length > 0

export const forgetEnded = async (db: Queryable): Promise<void> => void (await db.rows(FORGET))
