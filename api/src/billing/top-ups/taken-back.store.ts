import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { TakenBack } from '../../outside/index.ts'
import type { Report } from './taken-back.ts'

/** A refund to a card or a dispute, with the top-up it belongs to. Amounts in minor units. */
export interface KnownTakenBack extends Report {
  readonly id: string
  /** Null: we asked for it, and the provider has not named it, or refused. */
  readonly providerId: string | null
  readonly kind: TakenBack['kind']
  readonly topUpId: string
  readonly currency: string
}

const COLUMNS = `id, provider_id AS "providerId", kind, top_up_id AS "topUpId", currency, withdrawn, reinstated, outcome`
const ADD = statement(
  'taken-back.add',
  `INSERT INTO billing.taken_back (provider_id, top_up_id, kind, reason, currency, withdrawn, reinstated, opened_at)
   VALUES ($1, $2, $3, $4, $5, 0, 0, coalesce($6, foundation.clock_now())) RETURNING ${COLUMNS}`,
)
const OF_TOP_UP = statement(
  'taken-back.of-top-up',
  `SELECT ${COLUMNS} FROM billing.taken_back WHERE top_up_id = $1 ORDER BY id`,
)
const CHANGE = statement(
  'taken-back.change',
  `UPDATE billing.taken_back SET withdrawn = $2, reinstated = $3, outcome = $4, changed_at = foundation.clock_now() WHERE id = $1`,
)
const BY_PROVIDER_IDS = statement(
  'taken-back.by-provider-ids',
  `SELECT ${COLUMNS} FROM billing.taken_back WHERE provider_id = ANY ($1::text[])`,
)

const NAME = statement(
  'taken-back.name',
  'UPDATE billing.taken_back SET provider_id = $2, changed_at = foundation.clock_now() WHERE id = $1',
)
const ASKED = statement(
  'taken-back.asked',
  `SELECT ${COLUMNS} FROM billing.taken_back WHERE provider_id IS NULL AND outcome = 'OPEN' AND changed_at <= $1 ORDER BY changed_at`,
)
const AFTER = statement(
  'taken-back.after',
  `SELECT ${COLUMNS} FROM billing.taken_back WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
)
const BY_IDS = statement(
  'taken-back.by-ids',
  `SELECT ${COLUMNS} FROM billing.taken_back WHERE id = ANY ($1::uuid[])`,
)
const LOCK = statement(
  'taken-back.lock',
  `SELECT ${COLUMNS} FROM billing.taken_back WHERE id = $1 FOR NO KEY UPDATE`,
)

/** Under the lock of its top-up, so that it is added once. Without an id it is one that we ask for. */
export async function addTakenBack(
  tx: Transaction,
  topUpId: string,
  {
    id,
    kind,
    reason,
    amount,
    openedAt,
  }: Pick<TakenBack, 'kind' | 'reason' | 'amount'> & {
    readonly id: string | null
    /** Null: now. */
    readonly openedAt: Date | null
  },
): Promise<KnownTakenBack> {
  const values = [id, topUpId, kind, reason, amount.currency, openedAt]
  const row = await tx.row<KnownTakenBack>(ADD, values)
  if (!row) throw new Error('what was taken back was not written')
  return row
}

export const takenBackOfTopUp = (on: Queryable, topUpId: string) =>
  on.rows<KnownTakenBack>(OF_TOP_UP, [topUpId])

/** All of them, page by page in the order of their ids. */
export const takenBackAfter = (on: Queryable, id: string | null, first: number) =>
  on.rows<KnownTakenBack>(AFTER, [id, first])
export const takenBackByIds = (on: Queryable, ids: readonly string[]) =>
  on.rows<KnownTakenBack>(BY_IDS, [ids])
export const lockTakenBack = (tx: Transaction, id: string) => tx.row<KnownTakenBack>(LOCK, [id])

export const takenBackByProviderIds = (on: Queryable, ids: readonly string[]) =>
  on.rows<KnownTakenBack>(BY_PROVIDER_IDS, [ids])

export const changeTakenBack = (tx: Transaction, id: string, { withdrawn, reinstated, outcome }: Report) =>
  tx.rows(CHANGE, [id, withdrawn, reinstated, outcome])

export const nameTakenBack = (tx: Transaction, id: string, providerId: string) =>
  tx.rows(NAME, [id, providerId])

/** What we asked for before a moment and the provider has not answered. */
export const askedBefore = (on: Queryable, until: Date) => on.rows<KnownTakenBack>(ASKED, [until])
