import { statement, type Transaction } from '../foundation/database.ts'

/** Kinds of case that the platform opens itself: what an audit found, a card's bank, money that does not fit. */
export type PlatformCaseKind = 'AUDIT' | 'CHARGEBACK' | 'PAYMENT'

export interface CaseToOpen {
  readonly kind: PlatformCaseKind
  /** What it is about: opened once for it, however often it is found, also after staff have decided. */
  readonly key: string
  /** Whom it concerns, if anybody. */
  readonly personId?: string
  /** What staff should know. */
  readonly words: string
}

const MOST_CHARACTERS = 2_000

const OPEN = statement(
  'cases.open-by-platform',
  `WITH opened AS (
     INSERT INTO trust.cases (kind, key, person_id, words) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING RETURNING id, words
   )
   INSERT INTO trust.case_log (case_id, did, words) SELECT id, 'OPENED', words FROM opened RETURNING case_id`,
)

/** Something that staff must look at. False when the case is there already. */
export async function openCase(
  tx: Transaction,
  { kind, key, personId, words }: CaseToOpen,
): Promise<boolean> {
  const values = [kind, key, personId ?? null, words.slice(0, MOST_CHARACTERS)]
  return (await tx.row(OPEN, values)) !== null
}
