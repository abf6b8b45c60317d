import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import * as assert from 'uvu/assert'
import { Review } from '../../src/aftercare/reviews/review.ts'
import { reviewReading } from '../../src/aftercare/reviews/review-reading.ts'
import { statement } from '../../src/foundation/database/database.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import { flagContent } from '../../src/moderation/flags/flag-content.ts'
import type { FlagContentInput } from '../../src/moderation/flags/flag-input.ts'
import { decideModeration } from '../../src/moderation/queue/decide-item.ts'
import type { DecideModerationInput } from '../../src/moderation/queue/decision.ts'
import type { ModerationItem } from '../../src/moderation/queue/item.ts'
import { moderationQueue } from '../../src/moderation/queue/queue-page.ts'
import type { Client, Reader } from '../people.ts'
import type { World } from '../world.ts'

/** A review of a reading that took place just now. */
export async function reviewed(
  { app, settle, advance }: World,
  client: Client,
  reader: Reader,
  comment: string,
  stars = 5,
): Promise<Review> {
  await client.topsUp(3000)
  await reader.goesOnline()
  const call = await client.calls(reader)
  await settle()
  await advance(30)
  await reader.ends(call)
  const input = { readingId: call.id, stars, comment, idempotencyKey: randomUUID() }
  const review = await reviewReading(app, client.viewer, input)
  assert.instance(review, Review)
  return review as Review
}

/** A member of staff who moderates, and is no administrator. */
export const moderator = async ({ stranger }: World, name: string): Promise<Viewer> => {
  const { viewer } = await stranger(name)
  return { ...viewer, roles: ['CLIENT', 'STAFF', 'MODERATOR'] }
}

export const flags = (
  { app }: World,
  viewer: Viewer,
  what: Partial<FlagContentInput>,
  idempotencyKey: string = randomUUID(),
) => flagContent(app, viewer, { reason: 'SPAM', words: '', idempotencyKey, ...what })

export const decides = (
  { app }: World,
  viewer: Viewer,
  { id }: { readonly id: string },
  what: Partial<DecideModerationInput> & Pick<DecideModerationInput, 'decision'>,
) =>
  decideModeration(app, viewer, {
    ...{ moderationItemId: id, idempotencyKey: randomUUID(), words: 'Please read our rules.' },
    ...(what.decision === 'REMOVE' ? { reason: 'SPAM' } : {}),
    ...what,
  })

/** What waits in the queue about one thing. */
export async function waitingFor({ app }: World, subjectId: string): Promise<ModerationItem | null> {
  const { edges } = await moderationQueue(app, {}, 100, null)
  return edges.map(({ node }) => node).find(node => node.subjectId === subjectId) ?? null
}

const ITEM = statement(
  'test.moderation-item',
  'SELECT id, state, is_hidden AS "isHidden" FROM trust.moderation_items WHERE subject_id = $1',
)
export const itemOf = async ({ app }: World, subjectId: string) =>
  app.db.row<{ id: string; state: string; isHidden: boolean }>(ITEM, [subjectId])

/** Staff change something in the cms, and this node knows of it. */
export async function staffSave({ app, database }: World, sql: string, values: unknown[]): Promise<void> {
  const received = new Promise<void>(resolve => {
    const stop = app.bus.on('content', () => resolve(stop()))
  })
  const cms = new pg.Client({ connectionString: database.adminUrl })
  await cms.connect()
  await cms.query(sql, values)
  await cms.end()
  await received
}

interface SomeRule {
  readonly kinds: readonly string[]
  readonly action: string
  readonly keywords?: string
  readonly priority?: number
  readonly authors?: string
}

export const staffRule = (
  world: World,
  { kinds, action, keywords = '', priority = 100, authors = 'ANYBODY' }: SomeRule,
) =>
  staffSave(
    world,
    `WITH rule AS (
       INSERT INTO cms.moderation_rules (name, authors, keywords, action, priority) VALUES ($1, $5, $2, $3, $4) RETURNING id
     )
     INSERT INTO cms.moderation_rules_applies_to ("order", parent_id, value)
     SELECT n, rule.id, k::cms.enum_moderation_rules_applies_to FROM rule, unnest($6::text[]) WITH ORDINALITY AS kinds (k, n)`,
    [`${action} ${keywords}`, keywords, action, priority, authors, kinds],
  )
