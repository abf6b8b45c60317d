import type { App } from '../app.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { BadInput, Conflict, NotFound } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { changedFields } from './changed-fields.ts'
import { CONTENT, type From } from './content.ts'
import { placePicture } from './place-picture.ts'
import { ProfileInvalid, type ReaderProfile, type ReaderProfileInput } from './reader-profile.ts'
import { profileWhereReader } from './readers.store.ts'
import { saveReader } from './save-reader.ts'

const messageFor = wordsFor({
  'apiFault.conflict.profile': [],
  'apiFault.conflict.profileInUse': [],
})

export interface ProfileEdit {
  readonly input: ReaderProfileInput
  readonly version: string
  readonly idempotencyKey: string
}

/** The viewer's own profile as it is published; null for who is no reader. */
export async function readerProfile({ db, config }: From, viewer: Viewer): Promise<ReaderProfile | null> {
  return viewer.readerId === null ? null : profileWhereReader(db, viewer.readerId, config.currency)
}

/**
 * A reader changes her own profile, once for each key, on the version she was shown. Throws CONFLICT when somebody
 * changed it meanwhile, and NOT_FOUND when she has no published profile.
 */
export async function editReaderProfile(
  app: From & Pick<App, 'files'>,
  viewer: Viewer,
  edit: ProfileEdit,
): Promise<ReaderProfile | ProfileInvalid> {
  const { input, version, idempotencyKey: key } = edit
  if (key.length < 8 || key.length > 200)
    throw new BadInput('idempotencyKey must be 8 to 200 characters: use a fresh UUID for each intention.')
  if (Number.isNaN(Date.parse(version)))
    throw new BadInput('version must be the one that readerProfile gave you.')
  const before = await readerProfile(app, viewer)
  if (!before || viewer.readerId === null) throw new NotFound('profile')

  const fields = changedFields(input, app.config.currency)
  if (fields instanceof ProfileInvalid) return fields
  if (input.picture != null) fields.picture = await placePicture(app, viewer, input.picture)
  if (Object.keys(fields).length === 0) return before
  const saved = await saveReader(app.config, { readerId: viewer.readerId, version, key, fields })

  if (Array.isArray(saved)) return new ProfileInvalid(saved)
  if (saved === 'VERSION_PASSED') throw new Conflict(messageFor('apiFault.conflict.profile'))
  if (saved === 'KEY_REUSED') throw new Conflict(new IdempotencyKeyReused().words)
  if (saved === 'BEING_EDITED') throw new Conflict(messageFor('apiFault.conflict.profileInUse'))
  // This node need not wait for the database's publication: whoever edited sees the edit.
  app.bus.publishHere(CONTENT, () => null)
  const after = saved === 'SAVED' ? await readerProfile(app, viewer) : null
  if (!after) throw new NotFound('profile')
  return after
}
