import { accountsOf } from '../../accounts/index.ts'
import type { Queryable, Transaction } from '../../foundation/database/database.ts'
import { money } from '../../foundation/money.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { Account } from '../../ledger/index.ts'
import { openPaymentCase } from '../open-case.ts'

const say = wordsFor({
  'found.withheld': ['amount'],
})

/**
 * Since when nobody is paid, because the person is suspended, banned or deleted: the money stays until staff decide. Null when
 * nothing withholds it.
 * @rule who is not paid on payday: a reader who is suspended, banned or deleted, whose payouts staff hold, or not set up to be paid; the earnings stay.
 */
export async function withheldSince(on: Queryable, personId: string): Promise<Date | null> {
  const person = (await accountsOf(on, [personId])).get(personId)
  if (!person) throw new Error(`${personId} is nobody we know`)
  return person.deletedAt ?? person.suspendedAt ?? person.bannedAt
}

/** Nothing moves; staff are notified by one case for each suspension. */
export async function withhold(
  tx: Transaction,
  { ownerId, balance, currency }: Account,
  since: Date,
): Promise<void> {
  await openPaymentCase(tx, {
    key: `withheld:${ownerId}:${since.toISOString()}`,
    personId: ownerId,
    words: say('found.withheld', { amount: money(balance, currency) }),
  })
}
