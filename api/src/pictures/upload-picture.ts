import { createHash } from 'node:crypto'
import type { App } from '../app.ts'
import { AtMost } from '../foundation/at-most.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { BadInput, Conflict } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { type Words, wordsFor } from '../foundation/words.ts'
import { fileOf, type Picture, SIDES } from './picture.ts'
import { addPicture, type KeyedPicture, markStored, pictureWithKey } from './pictures.store.ts'
import {
  MOST_BYTES,
  MOST_PIXELS,
  type PictureProblem,
  type SizedPicture,
  sizedPictures,
} from './sized-pictures.ts'

const messageFor = wordsFor({
  'badInput.picture.heic': [],
  'badInput.picture.tooLarge': ['most'],
  'badInput.picture.tooManyPixels': ['most'],
  'badInput.picture.unreadable': [],
})

export interface Upload {
  readonly bytes: Uint8Array
  /** The person's own: sent again, the picture is stored once. */
  readonly key: string
}

/** A decoded picture takes some hundred megabytes: others wait for their turn. */
const decoding = new AtMost(2)

/**
 * Stores somebody's picture in the sizes that pages need; until a verb makes it a part of something, it is theirs alone,
 * and after a day gone. Throws BAD_INPUT with a `reason` for what is no picture that we take, CONFLICT for a key that was
 * used for another.
 */
export async function uploadPicture(
  app: Pick<App, 'db' | 'files'>,
  viewer: Pick<Viewer, 'id'>,
  { bytes, key }: Upload,
): Promise<Picture> {
  const checksum = createHash('sha256').update(bytes).digest('hex')
  const known = await ownUpload(app, viewer.id, key, checksum)
  if (known?.isStored) return known
  const sizes = await decoding.run(() => sizedPictures(bytes, SIDES))
  if (typeof sizes === 'string') throw new BadInput(WORDS[sizes](), { reason: sizes })
  const { width, height } = sizes.at(-1) as SizedPicture
  await addPicture(app.db, {
    ...{ personId: viewer.id, key, checksum, width, height },
    widths: sizes.map(size => size.width),
    bytes: sizes.reduce((sum, size) => sum + size.bytes.length, 0),
  })
  const picture = await ownUpload(app, viewer.id, key, checksum)
  if (!picture) throw new Error('a picture that was written is not there')
  for (const size of sizes) await app.files.put(fileOf(picture.id, size.width), size.bytes, 'image/webp')
  await markStored(app.db, picture.id)
  return picture
}

async function ownUpload(
  { db }: Pick<App, 'db'>,
  personId: string,
  key: string,
  checksum: string,
): Promise<KeyedPicture | null> {
  if (key.length < 8 || key.length > 200)
    throw new BadInput('The idempotency key must be 8 to 200 characters: use a fresh UUID for each picture.')
  const known = await pictureWithKey(db, personId, key)
  if (known && known.checksum !== checksum) throw new Conflict(new IdempotencyKeyReused().words)
  return known
}

const MEGA = 1_000_000

const WORDS: Record<PictureProblem, () => Words> = {
  HEIC: () => messageFor('badInput.picture.heic'),
  TOO_LARGE: () => messageFor('badInput.picture.tooLarge', { most: Math.floor(MOST_BYTES / MEGA) }),
  TOO_MANY_PIXELS: () => messageFor('badInput.picture.tooManyPixels', { most: MOST_PIXELS / MEGA }),
  UNREADABLE: () => messageFor('badInput.picture.unreadable'),
}
