import type { Transaction } from '../../foundation/database/database.ts'
import {
  type Account,
  type AccountRef,
  accountOf,
  lockAccounts,
  type Movement,
  type ReasonName,
  Short,
  type TransferRow,
  transfer,
  transferGroup,
  transfersOf,
} from '../../ledger/index.ts'
import type { KnownTakenBack } from './taken-back.store.ts'
import { type Bearer, bear, giveBack, smaller, type Taken } from './taken-back.ts'
import type { TopUp } from './top-up.ts'

/** Why it is taken, and why it is given back. */
const REASONS = {
  REFUND: { taken: 'card-refund', given: 'card-refund-failed' },
  DISPUTE: { taken: 'chargeback', given: 'chargeback-won' },
} as const satisfies Record<KnownTakenBack['kind'], Record<'taken' | 'given', ReasonName>>

/** More is gone. Its parts reverse the top-up, as far as it reached; `atMost` is what is left of it. */
export async function bearTakenBack(
  tx: Transaction,
  topUp: TopUp,
  known: KnownTakenBack,
  gone: bigint,
  atMost: bigint,
): Promise<void> {
  const theirs = await lockTheirs(tx, topUp)
  const [original] = await transfersOf(tx, topUp.id, 'top-up')
  if (!original) throw new Error(`top-up ${topUp.id} succeeded without a transfer`)
  const reason = REASONS[known.kind].taken
  const number = numberAfter(await transfersOf(tx, known.id, reason))
  const legs = bear(gone, { wallet: theirs.wallet.balance, atMost }).map(
    ({ bearer, amount }): Movement => ({
      debit: accountFor(theirs, bearer),
      credit: 'card-clearing',
      amount,
      currency: known.currency,
      subjectId: known.id,
      reason,
      number,
      ...(bearer !== 'loss' && { reverses: original.id }),
    }),
  )
  await moveAll(tx, legs)
}

/** Something came back, the whole of it or a part. */
export async function giveTakenBack(
  tx: Transaction,
  topUp: TopUp,
  known: KnownTakenBack,
  back: bigint,
): Promise<void> {
  const theirs = await lockTheirs(tx, topUp)
  const { taken, given } = REASONS[known.kind]
  const before = await transfersOf(tx, known.id, given)
  const parts = (await transfersOf(tx, known.id, taken)).map(row => takenOf(theirs, row, before))
  const debt = { writtenOff: await writtenOffOf(tx, theirs, known, before), open: -theirs.receivable.balance }
  const legs = giveBack(back, parts, debt).map(
    ({ bearer, amount, reverses }): Movement => ({
      debit: 'card-clearing',
      credit: accountFor(theirs, bearer),
      amount,
      currency: known.currency,
      subjectId: known.id,
      reason: given,
      number: numberAfter(before),
      reverses,
    }),
  )
  await moveAll(tx, legs)
}

/** What a lost dispute left as a debt that nobody has paid yet is the platform's loss. */
export async function writeOffLost(tx: Transaction, topUp: TopUp, known: KnownTakenBack): Promise<void> {
  const theirs = await lockTheirs(tx, topUp)
  const { taken, given } = REASONS[known.kind]
  const before = await transfersOf(tx, known.id, given)
  const debts = (await transfersOf(tx, known.id, taken))
    .map(row => takenOf(theirs, row, before))
    .filter(({ bearer }) => bearer === 'receivable')
  const ofThis = debts.reduce((sum, { left }) => sum + left, 0n)
  const unwritten = ofThis - (await writtenOffOf(tx, theirs, known, before))
  const open = -theirs.receivable.balance
  const amount = smaller(unwritten, open)
  if (amount <= 0n) return
  await transfer(tx, {
    debit: 'chargeback-loss',
    credit: theirs.receivable.id,
    amount,
    currency: known.currency,
    subjectId: known.id,
    reason: 'receivable-written-off',
    number: numberAfter(await transfersOf(tx, known.id, 'receivable-written-off')),
  })
}

interface Theirs {
  readonly wallet: Account
  readonly receivable: Account
}

/** What the person has here and owes here, locked as everybody locks. */
async function lockTheirs(tx: Transaction, { wallet, personId, amount }: TopUp): Promise<Theirs> {
  const { id } = await accountOf(tx, personId, 'receivable', amount.currency)
  const locked = await lockAccounts(tx, [wallet, id])
  const find = (wanted: bigint) => {
    const account = locked.find(each => each.id === wanted)
    if (!account) throw new Error(`account ${wanted} is not there`)
    return account
  }
  return { wallet: find(wallet), receivable: find(id) }
}

const accountFor = ({ wallet, receivable }: Theirs, bearer: Bearer): AccountRef =>
  bearer === 'wallet' ? wallet.id : bearer === 'receivable' ? receivable.id : 'chargeback-loss'

function bearerOf({ wallet, receivable }: Theirs, account: bigint): Bearer {
  if (account === wallet.id) return 'wallet'
  return account === receivable.id ? 'receivable' : 'loss'
}

function takenOf(
  theirs: Theirs,
  { id, debit, amount }: TransferRow,
  givenBack: readonly TransferRow[],
): Taken {
  const reversed = givenBack.filter(({ reverses }) => reverses === id)
  return {
    transferId: id,
    bearer: bearerOf(theirs, debit),
    left: reversed.reduce((left, each) => left - each.amount, amount),
  }
}

/** Of this debt, what the platform has taken on itself and was not given back. */
async function writtenOffOf(
  tx: Transaction,
  theirs: Theirs,
  known: KnownTakenBack,
  givenBack: readonly TransferRow[],
): Promise<bigint> {
  const rows = await transfersOf(tx, known.id, 'receivable-written-off')
  const debts = (await transfersOf(tx, known.id, REASONS[known.kind].taken))
    .filter(({ debit }) => bearerOf(theirs, debit) === 'receivable')
    .map(({ id }) => id)
  const restored = givenBack.filter(
    ({ reverses, credit }) =>
      reverses !== null && debts.includes(reverses) && bearerOf(theirs, credit) === 'loss',
  )
  const sum = (all: readonly TransferRow[]) => all.reduce((total, { amount }) => total + amount, 0n)
  return sum(rows) - sum(restored)
}

const numberAfter = (rows: readonly TransferRow[]): number =>
  1 + Math.max(0, ...rows.map(({ number }) => number))

async function moveAll(tx: Transaction, legs: readonly Movement[]): Promise<void> {
  if (legs.length === 0) return
  const moved = await transferGroup(tx, legs)
  if (moved instanceof Short)
    throw new Error('what was taken back was not covered by an account that was locked')
}
