import { createHmac } from 'node:crypto'
import type { App } from '../../app.ts'
import { isHelpArticle } from '../../catalogue/index.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { vote } from './ratings.store.ts'

export interface ArticleVote {
  readonly slug: string
  readonly helped: boolean
}

/**
 * Says whether an answer of the help pages helped. Throws NOT_FOUND for one that is not there.
 * @rule how often an answer is rated: once by each person, and by each address of visitors; whoever rates it again changes their mind.
 */
export async function rateArticle(
  app: App,
  { viewer, address }: { readonly viewer: Viewer | null; readonly address: string | null },
  { slug, helped }: ArticleVote,
): Promise<void> {
  if (!(await isHelpArticle(app, slug))) throw new NotFound('answer')
  await app.db.transact(tx => vote(tx, slug, viewer?.id ?? voterAt(app, address ?? ''), helped))
}

/** An address is not stored: what is made of it cannot be turned back without our secret. */
function voterAt({ config }: Pick<App, 'config'>, address: string): string {
  const hex = createHmac('sha256', config.mail.linkSecret).update(`help-vote\n${address}`).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
