import type { App } from '../../app.ts'
import { Forbidden } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { hashOf } from '../baskets/basket-token.ts'
import { type FoundLink, linkByToken } from './files.store.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.libraryFile': [] })

/**
 * What a link leads to, for the person it was made for; null: it was, and is over. Throws FORBIDDEN for anybody else's, for one
 * that we did not make, and for what the viewer does not own any more.
 */
export async function linkedFile(app: App, viewer: Viewer, token: string): Promise<FoundLink | null> {
  const tokenHash = hashOf(token)
  const link = tokenHash && (await linkByToken(app.db, tokenHash))
  if (!link || link.personId !== viewer.id || !link.isOwned)
    throw new Forbidden(messageFor('apiFault.forbidden.libraryFile'))
  return link.isOver ? null : link
}
