import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Feed } from '../foundation/feeds/feeds.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { heldByDisputes } from '../trust/index.ts'
import { type Account, Earnings, Wallet } from './account.ts'
import { earningsOf, walletOf } from './balances.ts'
import { accountsById } from './ledger.store.ts'
import type { BalanceChanged, EarningsChanged } from './publish-balance.ts'

interface After {
  after?: string | null
}

/** A wallet as it is now, then after every change. */
export const walletFeed: Feed<App, After, BalanceChanged, Wallet> = {
  async open({ app, viewer, args }) {
    const { id, sequence } = await walletOf(app, viewer.id)
    mustBeGiven(args.after, BigInt(sequence))
    return {
      topics: [`account:${id}`],
      after: args.after ?? null,
      replay: async after => newer(await walletOf(app, viewer.id), after),
    }
  },
  event: changed => Wallet.of(accountIn(changed)),
  sequence: wallet => BigInt(wallet.sequence),
  view: ownedBy,
}

/** A reader's earnings as they are now, then after every change. What is pending changes without a movement: each message is sent, and none has a sequence. */
export const earningsFeed: Feed<App, object, EarningsChanged, Earnings> = {
  async open({ app, viewer }) {
    const { id } = await earningsOf(app, viewer.id)
    return { topics: [`account:${id}`], replay: async () => [await earningsOf(app, viewer.id)] }
  },
  async event({ accountId }, app) {
    const id = BigInt(accountId)
    const [account] = await accountsById(app.db, [id])
    return account ? Earnings.of(account, await heldByDisputes(app.db, id)) : null
  },
}

const newer = (wallet: Wallet, after: string | null): Wallet[] =>
  after === null || BigInt(wallet.sequence) > BigInt(after) ? [wallet] : []

/** A sequence of the future was never given to anybody: whoever sends it would wait for ever. Throws BAD_INPUT. */
function mustBeGiven(after: string | null | undefined, latest: bigint): void {
  if (after != null && BigInt(after) > latest)
    throw new BadInput('after is not a sequence that this subscription gave.', { argument: 'after' })
}

/** Only its owner may follow a wallet, so what is published of it does not name them. */
function ownedBy(wallet: Wallet, owner: Viewer): Wallet {
  return Object.assign(wallet, { ownerId: owner.id })
}

const accountIn = (changed: BalanceChanged): Account => ({
  id: BigInt(changed.accountId),
  ownerId: '',
  kind: 'wallet',
  currency: changed.currency,
  balance: BigInt(changed.balance),
  version: BigInt(changed.version),
})
