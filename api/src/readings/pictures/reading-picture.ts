import type { App } from '../../app.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { fileOf, pictureOf } from '../../pictures/index.ts'
import { readingOf } from '../reading-of.ts'

interface Asked {
  readonly readingId: string
  readonly pictureId: string
  readonly width: number
}

/**
 * The key of a file of a picture in a reading's chat, for the reading's two sides. Throws NOT_FOUND, and FORBIDDEN for
 * anybody else.
 */
export async function readingPicture(
  { db }: Pick<App, 'db'>,
  viewer: Viewer,
  { readingId, pictureId, width }: Asked,
): Promise<string> {
  const { id } = await readingOf(db, viewer, readingId)
  const picture = await pictureOf(db, parseId('picture', pictureId), id)
  if (!picture?.widths.includes(width)) throw new NotFound('picture', pictureId)
  return fileOf(picture.id, width)
}
