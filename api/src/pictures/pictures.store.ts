import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import { type Picture, UNUSED_HOURS } from './picture.ts'

const COLUMNS = 'id, person_id AS "personId", width, height, widths, subject_id AS "subjectId"'

const ADD = statement(
  'pictures.add',
  `INSERT INTO pictures.pictures (person_id, key, checksum, width, height, widths, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT DO NOTHING`,
)
const WITH_KEY = statement(
  'pictures.with-key',
  `SELECT ${COLUMNS}, checksum, is_stored AS "isStored" FROM pictures.pictures WHERE person_id = $1 AND key = $2`,
)
const STORED = statement('pictures.stored', 'UPDATE pictures.pictures SET is_stored = true WHERE id = $1')
const LOCK = statement(
  'pictures.lock',
  `SELECT ${COLUMNS} FROM pictures.pictures WHERE id = $1 AND is_stored FOR NO KEY UPDATE`,
)
const OWN = statement(
  'pictures.own',
  `SELECT ${COLUMNS} FROM pictures.pictures WHERE id = $1 AND person_id = $2 AND is_stored`,
)
const IN_USE = statement(
  'pictures.in-use',
  `SELECT count(*)::integer AS count, coalesce(sum(bytes), 0)::integer AS bytes FROM pictures.pictures
   WHERE subject_id = $1 AND person_id = $2`,
)
const USE = statement('pictures.use', 'UPDATE pictures.pictures SET subject_id = $2 WHERE id = $1')
const OF_SUBJECT = statement(
  'pictures.of-subject',
  `SELECT ${COLUMNS} FROM pictures.pictures WHERE id = $1 AND subject_id = $2`,
)
const FORGET_UNUSED = statement(
  'pictures.forget-unused',
  `DELETE FROM pictures.pictures WHERE subject_id IS NULL AND uploaded_at < foundation.clock_now() - make_interval(hours => ${UNUSED_HOURS})
   RETURNING ${COLUMNS}`,
)
const FORGET_UNUSED_OF = statement(
  'pictures.forget-unused-of',
  `DELETE FROM pictures.pictures WHERE subject_id IS NULL AND person_id = $1 RETURNING ${COLUMNS}`,
)

export interface PictureToAdd extends Pick<Picture, 'personId' | 'width' | 'height' | 'widths'> {
  readonly key: string
  readonly checksum: string
  /** Of all sizes. */
  readonly bytes: number
}

export interface KeyedPicture extends Picture {
  readonly checksum: string
  readonly isStored: boolean
}

/** Does nothing where the person has used the key. */
export const addPicture = async (
  on: Queryable,
  { personId, key, checksum, width, height, widths, bytes }: PictureToAdd,
): Promise<void> => void (await on.rows(ADD, [personId, key, checksum, width, height, widths, bytes]))

export const pictureWithKey = (on: Queryable, personId: string, key: string): Promise<KeyedPicture | null> =>
  on.row(WITH_KEY, [personId, key])

/** One that is whole, of the person who uploaded it; null for any other. */
export const ownPicture = (on: Queryable, id: string, personId: string): Promise<Picture | null> =>
  on.row(OWN, [id, personId])

/** All its files are in the store. */
export const markStored = async (on: Queryable, id: string): Promise<void> =>
  void (await on.rows(STORED, [id]))

/** One that is whole, locked until the transaction ends. */
export const lockPicture = (tx: Transaction, id: string): Promise<Picture | null> => tx.row(LOCK, [id])

/** How many pictures of a person a subject has, and of how many bytes. */
export async function inUse(
  tx: Transaction,
  subjectId: string,
  personId: string,
): Promise<{ count: number; bytes: number }> {
  return (
    (await tx.row<{ count: number; bytes: number }>(IN_USE, [subjectId, personId])) ?? { count: 0, bytes: 0 }
  )
}

export const markUsed = async (tx: Transaction, id: string, subjectId: string): Promise<void> =>
  void (await tx.rows(USE, [id, subjectId]))

/** A picture that is part of a subject; null for any other. */
export const pictureOf = (on: Queryable, id: string, subjectId: string): Promise<Picture | null> =>
  on.row(OF_SUBJECT, [id, subjectId])

/** Takes out the rows of what nothing used in time, and returns them: their files are to be deleted. */
export const forgetUnused = (tx: Transaction): Promise<Picture[]> => tx.rows(FORGET_UNUSED)

/** The same for one person, whatever the time. */
export const forgetUnusedOf = (tx: Transaction, personId: string): Promise<Picture[]> =>
  tx.rows(FORGET_UNUSED_OF, [personId])
