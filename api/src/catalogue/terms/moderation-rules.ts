import { statement } from '../../foundation/database/database.ts'
import { cachedContent } from '../content.ts'

/** What is done with something that people write, as staff set it. Lengths in characters; null: they do not matter. */
export interface ModerationRule {
  readonly name: string
  readonly appliesTo: readonly string[]
  readonly authors: 'ANYBODY' | 'CLIENT' | 'READER' | 'NEW'
  /** For how long an account is new. */
  readonly newDays: number
  /** Words and phrases; none: the words do not matter. */
  readonly keywords: readonly string[]
  readonly shorterThan: number | null
  readonly longerThan: number | null
  readonly action: 'FLAG' | 'HOLD' | 'ESCALATE' | 'REJECT' | 'APPROVE'
  readonly weight: number
}

export const MODERATION_RULES = statement(
  'catalogue.moderation-rules',
  `SELECT name, authors::text AS authors, coalesce(new_days, 0)::int AS "newDays", coalesce(keywords, '') AS keywords, shorter_than::int AS "shorterThan",
     longer_than::int AS "longerThan", action::text AS action, weight::int AS weight,
     ARRAY(SELECT a.value::text FROM cms.moderation_rules_applies_to a WHERE a.parent_id = r.id ORDER BY a."order") AS "appliesTo"
   FROM cms.moderation_rules r WHERE active ORDER BY priority DESC, r.id`,
)

type Row = Omit<ModerationRule, 'keywords'> & { readonly keywords: string }

/** Those that are active, in the order in which they are tried. */
export const moderationRules = cachedContent(
  async ({ db }): Promise<readonly ModerationRule[]> =>
    (await db.rows<Row>(MODERATION_RULES)).map(({ keywords, ...rule }) => ({
      ...rule,
      keywords: linesOf(keywords),
    })),
)

/** One word or phrase a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
