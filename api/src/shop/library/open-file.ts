import type { App } from '../../app.ts'
import { digitalContents, textIn } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { hashOf, newToken } from '../baskets/basket-token.ts'
import { fetchFile } from './fetch-file.ts'
import { fileNameOf, isPlayable } from './file-name.ts'
import { addLink, openedToday } from './files.store.ts'
import { lockedFrom } from './lessons.ts'
import { lockItem } from './library.store.ts'
import { LibraryFileLink } from './library-file-link.ts'
import { ownItem } from './library-of.ts'
import { FileOpenedTooOften, LibraryItemLocked } from './refusals.ts'

/** @rule how often a file of a library is opened: twenty times a day each. */
const MOST_A_DAY = 20
const DAY_MS = 24 * 60 * 60 * 1000
/** @rule how long the link of a file is good: ten minutes to download it, two hours to play it. */
const MINUTES = { PLAY: 120, DOWNLOAD: 10 } as const

/** Where a program sends who opens one. */
export const LIBRARY_FILES = '/files/library/'

interface Opening {
  readonly libraryItemId: string
  /** From 1 on. */
  readonly number: number
}

/** A link to a file of something that the viewer owns, for them alone and for minutes. Throws NOT_FOUND for what they do not own. */
export async function openFile(
  app: App,
  viewer: Viewer,
  { libraryItemId, number }: Opening,
  language: Language,
): Promise<LibraryFileLink | LibraryItemLocked | FileOpenedTooOften> {
  const item = await ownItem(app.db, viewer, libraryItemId)
  const contents = await digitalContents(app, item.productId)
  const piece = contents?.pieces[number - 1]
  if (!contents || !piece?.file) throw new BadInput('number is not the place of a file in it.')
  const refused = item.isGiven ? new LibraryItemLocked('GIVEN') : null
  if (refused || number > lockedFrom(contents, item.finished))
    return refused ?? new LibraryItemLocked('LESSON_LOCKED')
  const fileKey = await fetchFile(app, piece.file)
  const { contentType } = piece.file
  const token = newToken()
  const made = await app.db.transact(async tx => {
    const locked = await lockItem(tx, item.id)
    if (locked?.ownerId !== viewer.id || locked.endedAt !== null || locked.isGiven)
      return new LibraryItemLocked('GIVEN')
    const { count, first } = await openedToday(tx, item.id, piece.id)
    if (count >= MOST_A_DAY && first) return new FileOpenedTooOften(new Date(first.getTime() + DAY_MS))
    return addLink(tx, {
      ...{
        tokenHash: hashOf(token) as Buffer,
        itemId: item.id,
        personId: viewer.id,
        pieceId: piece.id,
        fileKey,
      },
      fileName: fileNameOf(textIn(language, piece.titles), contentType),
      minutes: isPlayable(contentType) ? MINUTES.PLAY : MINUTES.DOWNLOAD,
    })
  })
  if (made instanceof Refusal) return made
  return Object.assign(new LibraryFileLink(), { path: LIBRARY_FILES + token, expiresAt: made, contentType })
}
