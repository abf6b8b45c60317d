import type { App } from '../app.ts'
import { heldByDisputes } from '../trust/index.ts'
import { Earnings, Wallet } from './account.ts'
import { accountOf } from './ledger.store.ts'

/** A person's wallet, opened at first use. */
export async function walletOf(app: App, personId: string): Promise<Wallet> {
  return Wallet.of(await accountOf(app.db, personId, 'wallet', app.config.currency))
}

/** A reader's earnings, opened at first use. */
export async function earningsOf(app: App, personId: string): Promise<Earnings> {
  const account = await accountOf(app.db, personId, 'earnings', app.config.currency)
  return Earnings.of(account, await heldByDisputes(app.db, account.id))
}
