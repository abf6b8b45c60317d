import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { PERSON_COLUMNS } from '../people.store.ts'
import { PersonNote } from './note.ts'
import type { AccessChange, RecordedAccount } from './record.ts'

const COLUMNS = `${PERSON_COLUMNS}, created_at AS "joinedAt"`
const BY_ID = statement('records.by-id', `SELECT ${COLUMNS} FROM accounts.people WHERE id = $1`)
const BY_SUBJECT = statement(
  'records.by-subject',
  `SELECT ${COLUMNS} FROM accounts.people WHERE subject = $1`,
)
const NEWEST = statement(
  'records.newest',
  `SELECT ${COLUMNS} FROM accounts.people WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
)
/** The inner query is planned by the index of words, since what it finds is read whole before it is put in order. */
const BY_WORDS = statement(
  'records.by-words',
  `WITH found AS MATERIALIZED (
     SELECT ${COLUMNS} FROM accounts.people
     WHERE accounts.words_of(name || ' ' || coalesce(alias, '') || ' ' || email) @@ to_tsquery('simple', $1)
   )
   SELECT * FROM found WHERE $2::uuid IS NULL OR id < $2 ORDER BY id DESC LIMIT $3`,
)
const ACCESS = statement(
  'records.access',
  `SELECT id, act, reason, at, by FROM accounts.access_log
   WHERE person_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const NOTE_COLUMNS = 'id, words, at, by'
const ADD_NOTE = statement(
  'records.add-note',
  `INSERT INTO accounts.staff_notes (person_id, by, words) VALUES ($1, $2, $3) RETURNING ${NOTE_COLUMNS}`,
)
const NOTE = statement('records.note', `SELECT ${NOTE_COLUMNS} FROM accounts.staff_notes WHERE id = $1`)
const NOTES = statement(
  'records.notes',
  `SELECT ${NOTE_COLUMNS} FROM accounts.staff_notes
   WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const FORGET_NOTES = statement(
  'records.forget-notes',
  'DELETE FROM accounts.staff_notes WHERE person_id = $1',
)

export const recordById = (on: Queryable, id: string): Promise<RecordedAccount | null> => on.row(BY_ID, [id])
export const recordBySubject = (on: Queryable, subject: string): Promise<RecordedAccount | null> =>
  on.row(BY_SUBJECT, [subject])

/** Who was met last comes first; one more than asked for. */
export const newestRecords = (
  on: Queryable,
  after: string | null,
  count: number,
): Promise<RecordedAccount[]> => on.rows(NEWEST, [after, count + 1])

/** `words` are a query of PostgreSQL's text search. Who was met last comes first; one more than asked for. */
export const recordsByWords = (
  on: Queryable,
  words: string,
  after: string | null,
  count: number,
): Promise<RecordedAccount[]> => on.rows(BY_WORDS, [words, after, count + 1])

/** The newest first, one more than asked for. */
export const accessChanges = async (
  on: Queryable,
  personId: string,
  after: bigint | null,
  count: number,
): Promise<AccessChange[]> => on.rows<AccessChange>(ACCESS, [personId, after, count + 1])

/** The newest first, one more than asked for. */
export const notesPage = async (
  on: Queryable,
  personId: string,
  after: string | null,
  count: number,
): Promise<PersonNote[]> => (await on.rows<PersonNote>(NOTES, [personId, after, count + 1])).map(noteOf)

export async function addNote(
  tx: Transaction,
  { personId, by, words }: { personId: string; by: string; words: string },
): Promise<PersonNote> {
  const row = await tx.row<PersonNote>(ADD_NOTE, [personId, by, words])
  if (!row) throw new Error('a note that was written is not there')
  return noteOf(row)
}

export async function noteById(on: Queryable, id: string): Promise<PersonNote | null> {
  const row = await on.row<PersonNote>(NOTE, [id])
  return row && noteOf(row)
}

export const forgetNotes = async (tx: Transaction, personId: string): Promise<void> =>
  void (await tx.rows(FORGET_NOTES, [personId]))

/** A member of a union is resolved by its class. */
const noteOf = (row: PersonNote): PersonNote => Object.assign(new PersonNote(), row)
