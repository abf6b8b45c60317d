import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { lockPerson } from '../people.store.ts'
import type { AddPersonNoteInput, PersonNote } from './note.ts'
import { addNote, noteById } from './records.store.ts'

const messageFor = wordsFor({ 'badInput.note': ['most'] })

const LONGEST = 2000

/** Writes down what other staff should know of a person. Throws NOT_FOUND of who is not there any more, and BAD_INPUT. */
export function addPersonNote(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { personId, words, idempotencyKey: key }: AddPersonNoteInput,
): Promise<PersonNote | IdempotencyKeyReused> {
  const id = parseId('person', personId)
  const text = words.trim()
  if (text === '' || text.length > LONGEST) throw new BadInput(messageFor('badInput.note', { most: LONGEST }))
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'addPersonNote', key, meaning: [id, text] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const person = await lockPerson(tx, id)
    const known = claim.was === 'known' ? await noteById(tx, claim.subjectId) : null
    if (known) return known
    if (!person || person.deletedAt) throw new NotFound('person', id)
    const note = await addNote(tx, { personId: id, by: viewer.id, words: text })
    await completeRequest(tx, keyed, note.id)
    return note
  })
}
