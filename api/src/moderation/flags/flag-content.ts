import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import {
  addFlag,
  addHistory,
  type FlagReason,
  hidesBy,
  type ItemRow,
  isRemoved,
  lockItemOf,
  writeItem,
} from '../../trust/index.ts'
import { KINDS } from '../content-kinds.ts'
import { ContentFlagged, type FlagContentInput, FlagNotAllowed, LONGEST_FLAG, namedIn } from './flag-input.ts'

const messageFor = wordsFor({ 'badInput.flagWords': ['most'], 'badInput.flagOther': [] })

/** Somebody reports something that they see, once; with enough others it is hidden until staff decide. Throws NOT_FOUND and BAD_INPUT. */
export async function flagContent(
  app: App,
  viewer: Viewer,
  input: FlagContentInput,
): Promise<ContentFlagged | FlagNotAllowed | IdempotencyKeyReused> {
  const { reason, idempotencyKey: key } = input
  const { kind, id: named } = namedIn(input)
  const id = parseId('content', named)
  const words = wordsIn(input)
  const found = await KINDS[kind].find(app, viewer, id)
  if (!found) throw new NotFound('content', id)
  if (found.authorId === viewer.id) return new FlagNotAllowed()
  const { hideFlags } = (await policies(app)).moderation
  const keyed = { personId: viewer.id, verb: 'flagContent', key, meaning: [kind, id, reason, words] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return new ContentFlagged(reason)
    const item = await lockItemOf(tx, { kind, subjectId: id, ...found })
    await completeRequest(tx, keyed, item.id)
    const { round } = item
    const added = await addFlag(tx, { itemId: item.id, personId: viewer.id, reason, words, round })
    if (added && !isRemoved(item.state)) {
      const after = flagged(item, reason, found.words, { hideFlags, now: app.clock.now() })
      await writeItem(tx, after)
      if (after.isHidden && !item.isHidden) await hide(tx, after)
    }
    return new ContentFlagged(reason)
  })
}

function wordsIn({ reason, words }: FlagContentInput): string {
  const text = words.trim()
  if (text.length > LONGEST_FLAG) throw new BadInput(messageFor('badInput.flagWords', { most: LONGEST_FLAG }))
  if (reason === 'OTHER' && text === '') throw new BadInput(messageFor('badInput.flagOther'))
  return text
}

interface When {
  readonly hideFlags: number
  readonly now: Date
}

/** One more person reported it: what staff let stay waits for them again. */
function flagged(item: ItemRow, reason: FlagReason, words: string, { hideFlags, now }: When): ItemRow {
  const flags = item.flags + 1
  const waits = item.state === 'OPEN' || item.state === 'ESCALATED'
  return {
    ...item,
    ...{ flags, words },
    reasons: [...new Set([...item.reasons, reason])],
    isHidden: item.isHidden || hidesBy(flags, hideFlags),
    state: waits ? item.state : 'OPEN',
    openedAt: waits ? item.openedAt : now,
  }
}

async function hide(tx: Transaction, { id, kind, subjectId }: ItemRow): Promise<void> {
  await KINDS[kind].hide(tx, subjectId)
  await addHistory(tx, id, 'HIDDEN', null)
}
