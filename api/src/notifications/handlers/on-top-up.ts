import type { App } from '../../app.ts'
import { TopUpSucceeded, TopUpTakenBack, WalletAdjusted } from '../../billing/index.ts'
import { on } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { accountOf } from '../../ledger/index.ts'
import { isGuest } from '../../shop/index.ts'
import { notify } from '../notify.ts'

const WALLET = '/wallet'

/** What was paid, the bonus on top where there is one, and what the wallet holds with both. Who ordered without an account has no wallet to look at: they are notified of the order. */
on(TopUpSucceeded, 'notifications.top-up', (app: App, { subjectId, payload }) =>
  app.db.transact(async tx => {
    const { personId, amount: paid } = payload
    if (await isGuest(tx, personId)) return
    const { balance: minor, currency } = await accountOf(tx, personId, 'wallet', paid.currency)
    const added = BigInt(payload.bonus?.minor ?? 0)
    const facts = {
      paid,
      amount: moneyJson(money(BigInt(paid.minor) + added, currency)),
      bonus: added > 0n ? moneyJson(money(added, currency)) : null,
      balance: moneyJson(money(minor, currency)),
    }
    await notify(tx, 'TOP_UP', [{ personId, facts, link: WALLET, eventKey: `top-up:${subjectId}:SUCCEEDED` }])
  }),
)

/** A client whose wallet fell, or rose again, by what happened at their bank. */
on(TopUpTakenBack, 'notifications.top-up-taken-back', (app: App, { subjectId, sequence, payload }) => {
  const { personId, gone, kind } = payload
  const facts = { amount: gone, kind: BigInt(gone.minor) === 0n ? 'RETURNED' : kind }
  const eventKey = `top-up:${subjectId}:taken-back:${sequence}`
  return app.db.transact(tx => notify(tx, 'TOP_UP_TAKEN_BACK', [{ personId, facts, link: WALLET, eventKey }]))
})

/** Whoever staff gave money to, or took it from, with what their wallet holds now; why is for other staff. */
on(WalletAdjusted, 'notifications.wallet-adjusted', (app: App, { subjectId, payload }) =>
  app.db.transact(async tx => {
    const { personId, direction, amount } = payload
    if (await isGuest(tx, personId)) return
    const wallet = await accountOf(tx, personId, 'wallet', amount.currency)
    const balance = moneyJson(money(wallet.balance, wallet.currency))
    const eventKey = `adjustment:${subjectId}`
    await notify(tx, 'WALLET_ADJUSTED', [
      { personId, facts: { amount, balance, direction }, link: WALLET, eventKey },
    ])
  }),
)
