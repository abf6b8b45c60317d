import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const OF = statement(
  'phones.of',
  'SELECT number, verified_at AS "verifiedAt" FROM notifications.phones WHERE person_id = $1',
)
const PEOPLE = statement(
  'phones.people',
  'SELECT person_id AS "personId" FROM notifications.phones WHERE person_id = ANY ($1::uuid[])',
)
const SAVE = statement(
  'phones.save',
  `INSERT INTO notifications.phones (person_id, number, verified_at) SELECT $1, $2, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET number = excluded.number, verified_at = excluded.verified_at`,
)
const FORGET = statement('phones.forget', 'DELETE FROM notifications.phones WHERE person_id = $1')
const SAVE_CODE = statement(
  'phone-codes.save',
  `INSERT INTO notifications.phone_codes (person_id, number, digest, tries, expires_at)
   SELECT $1, $2, $3, 0, now + make_interval(mins => $4) FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET number = excluded.number, digest = excluded.digest, tries = 0, expires_at = excluded.expires_at`,
)
const CODE = statement(
  'phone-codes.of',
  `SELECT number, expires_at AS "expiresAt" FROM notifications.phone_codes
   WHERE person_id = $1 AND tries < $2 AND expires_at > foundation.clock_now()`,
)
const TRY = statement(
  'phone-codes.try',
  `UPDATE notifications.phone_codes SET tries = tries + 1
   WHERE person_id = $1 AND tries < $2 AND expires_at > foundation.clock_now() RETURNING number, digest, tries`,
)
const TAKE_CODE = statement(
  'phone-codes.take',
  'DELETE FROM notifications.phone_codes WHERE person_id = $1 AND digest = $2 RETURNING number',
)
const FORGET_CODE = statement(
  'phone-codes.forget',
  'DELETE FROM notifications.phone_codes WHERE person_id = $1',
)
const FORGET_OLD_CODES = statement(
  'phone-codes.forget-old',
  'DELETE FROM notifications.phone_codes WHERE expires_at < foundation.clock_now()',
)

/** A number that its owner has shown to be theirs. */
export interface PhoneRow {
  readonly number: string
  readonly verifiedAt: Date
}

/** A number that somebody says is theirs, for as long as its code can be used. */
export interface PhoneCodeRow {
  readonly number: string
  readonly expiresAt: Date
}

export const phoneOf = (on: Queryable, personId: string): Promise<PhoneRow | null> => on.row(OF, [personId])

/** Who of these has a number that is verified. */
export const peopleWithPhone = async (on: Queryable, personIds: readonly string[]): Promise<Set<string>> =>
  new Set((await on.rows<{ personId: string }>(PEOPLE, [personIds])).map(({ personId }) => personId))

export const savePhone = (tx: Transaction, personId: string, number: string): Promise<unknown> =>
  tx.rows(SAVE, [personId, number])

export const codeOf = (on: Queryable, personId: string, mostTries: number): Promise<PhoneCodeRow | null> =>
  on.row(CODE, [personId, mostTries])

/** In place of the one before. */
export const saveCode = (
  tx: Transaction,
  {
    personId,
    number,
    digest,
    minutes,
  }: { personId: string; number: string; digest: string; minutes: number },
): Promise<unknown> => tx.rows(SAVE_CODE, [personId, number, digest, minutes])

/** Counts a try before it is known what comes of it; null when there is no code, or it was tried or is as old as it may be. */
export const countTry = (
  tx: Transaction,
  personId: string,
  mostTries: number,
): Promise<{ number: string; digest: string; tries: number } | null> => tx.row(TRY, [personId, mostTries])

/** Uses a code up. Returns its number; null when it was used, or another one took its place. */
export const takeCode = async (tx: Transaction, personId: string, digest: string): Promise<string | null> =>
  (await tx.row<{ number: string }>(TAKE_CODE, [personId, digest]))?.number ?? null

export async function forgetPhone(tx: Transaction, personId: string): Promise<void> {
  await tx.rows(FORGET, [personId])
  await tx.rows(FORGET_CODE, [personId])
}

export const forgetOldCodes = (on: Queryable): Promise<unknown> => on.rows(FORGET_OLD_CODES)
