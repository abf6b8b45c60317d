import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { NotFound } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { Application } from './application.ts'
import {
  type ApplicationRow,
  lockApplication,
  lockApplicationOf,
  type Move,
  writeMove,
} from './applications.store.ts'
import { isPossible } from './content.ts'
import { ApplicationNotOpen } from './refusals.ts'

/** Whose application it is, or which one staff decide. */
type Which = { readonly own: true } | { readonly id: string }

interface Change extends Omit<Move, 'by'> {
  readonly verb: string
  readonly key: string
}

/**
 * One act on an application, once for each key: it is locked, moved on and written down as a version; `after` does what follows in
 * the same transaction. Throws NOT_FOUND.
 */
export async function changeApplication<Answer extends object = never>(
  app: App,
  viewer: Viewer,
  which: Which,
  { verb, key, ...move }: Change,
  steps: {
    /** A refusal of its own, once the row is locked. */
    readonly before?: (row: ApplicationRow) => Answer | null
    readonly after?: (tx: Transaction, row: ApplicationRow) => Promise<ApplicationRow>
  } = {},
): Promise<Application | ApplicationNotOpen | IdempotencyKeyReused | Answer> {
  const meaning = ['id' in which ? which.id : null, move.words ?? null, move.questions ?? null]
  const keyed = { personId: viewer.id, verb, key, meaning }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const row = 'id' in which ? await lockApplication(tx, which.id) : await lockApplicationOf(tx, viewer.id)
    if (!row) throw new NotFound('application')
    const { currency } = app.config
    if (claim.was === 'known') return Application.of(row, currency)
    if (!isPossible(move.act, row)) return new ApplicationNotOpen()
    const refused = steps.before?.(row)
    if (refused) return refused
    const moved = await writeMove(tx, row, { ...move, by: viewer.id })
    const after = (await steps.after?.(tx, moved)) ?? moved
    await completeRequest(tx, keyed, row.id)
    return Application.of(after, currency)
  })
}
