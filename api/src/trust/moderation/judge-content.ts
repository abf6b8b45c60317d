import { joinedAt } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { moderationRules, policies } from '../../catalogue/index.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { ContentKind } from './content-kind.ts'
import { judge, type Verdict } from './judge.ts'

const DAY_MS = 86_400_000

/** What the rules say of something that the viewer writes. Not asked in a transaction. */
export async function judgeContent(
  app: App,
  author: Pick<Viewer, 'id' | 'readerId'>,
  kind: ContentKind,
  text: string,
): Promise<Verdict> {
  const [rules, terms] = await Promise.all([moderationRules(app), policies(app)])
  const { blockedWords } = terms.streams
  const asksForAge = rules.some(({ authors, appliesTo }) => authors === 'NEW' && appliesTo.includes(kind))
  const since = asksForAge ? await joinedAt(app.db, author.id) : null
  const accountDays = since
    ? Math.floor((app.clock.now().getTime() - since.getTime()) / DAY_MS)
    : Number.POSITIVE_INFINITY
  return judge({ kind, text, isReader: author.readerId !== null, accountDays }, rules, blockedWords)
}
