import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { parseGlobalId } from '../../foundation/contract/global-id.ts'
import type { Database } from '../../foundation/database/database.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { wordsFor } from '../../foundation/words.ts'
import { PersonRecord, type RecordedAccount } from './record.ts'
import { newestRecords, recordById, recordBySubject, recordsByWords } from './records.store.ts'

const messageFor = wordsFor({ 'badInput.peopleQuery': ['most'] })

const LONGEST = 200
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SUBJECT = /^user_\w+$/

/**
 * People by an id of ours or of the identity provider, or by the beginnings of words of their name and mail address; nothing
 * asked for: everybody. Who was met last comes first. Throws BAD_INPUT.
 */
export async function findPeople(
  db: Database,
  query: string,
  first: number,
  after: string | null,
): Promise<Connection<PersonRecord>> {
  const text = query.trim()
  if (text.length > LONGEST) throw new BadInput(messageFor('badInput.peopleQuery', { most: LONGEST }))
  const place = after ? parseId('person', after) : null
  const found = await search(db, text, place, pageSize(first))
  return pageOf(
    found.map(account => new PersonRecord(account)),
    first,
    after,
    ({ personId }) => personId,
  )
}

async function search(
  db: Database,
  text: string,
  after: string | null,
  count: number,
): Promise<RecordedAccount[]> {
  const id = idIn(text)
  if (id !== null) return listed(await recordById(db, id))
  if (SUBJECT.test(text)) return listed(await recordBySubject(db, text))
  if (text === '') return newestRecords(db, after, count)
  const words = beginningsOf(text)
  return words === null ? [] : recordsByWords(db, words, after, count)
}

const listed = (account: RecordedAccount | null): RecordedAccount[] => (account ? [account] : [])

/** An id as the tables have it, or as the contract writes a person's. */
function idIn(text: string): string | null {
  if (UUID.test(text)) return text.toLowerCase()
  const named = parseGlobalId(text)
  return named && ['Person', 'Viewer'].includes(named.type) ? named.id : null
}

/** As accounts.words_of parts them; null where there is no word. */
export function beginningsOf(text: string): string | null {
  const words = text.split(/[\s@.+\-_'"\\,;:()&|!<>*/]+/u).filter(word => /[\p{L}\p{N}]/u.test(word))
  return words.length === 0 ? null : words.map(word => `${word}:*`).join(' & ')
}
