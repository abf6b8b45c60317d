import type { Transaction } from '../foundation/database/database.ts'
import type { Words } from '../foundation/words.ts'
import { openCase } from '../trust/index.ts'

export interface CaseToOpen {
  /** Once for it, however often it is asked for. */
  readonly key: string
  readonly personId: string
  readonly words: Words
}

/** Money from outside that does not fit what was asked for. False when the case is there already. */
export const openPaymentCase = (tx: Transaction, asked: CaseToOpen): Promise<boolean> =>
  openCase(tx, { kind: 'PAYMENT', ...asked })

/** A client's bank took money back. */
export const openChargebackCase = (tx: Transaction, asked: CaseToOpen): Promise<boolean> =>
  openCase(tx, { kind: 'CHARGEBACK', ...asked })
