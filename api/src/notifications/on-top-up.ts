import type { App } from '../app.ts'
import { TopUpSucceeded, TopUpTakenBack } from '../billing/index.ts'
import { on } from '../foundation/events/events.ts'
import { LOCALES } from '../foundation/messages.ts'
import { inWords, money, moneyOf } from '../foundation/money.ts'
import { accountOf } from '../ledger/index.ts'
import { sendLetter } from './send-letter.ts'
import { walletAmount } from './wallet-amount.ts'
import { formatMessage } from './words.ts'

/** What was paid, and what the wallet holds with it. */
on(TopUpSucceeded, 'notifications.top-up', async (app: App, { subjectId, payload }) => {
  const paid = moneyOf(payload.amount)
  const wallet = await app.db.transact(tx => accountOf(tx, payload.personId, 'wallet', paid.currency))
  await sendLetter(app, { personId: payload.personId, key: `top-up:${subjectId}:SUCCEEDED` }, to => ({
    subject: formatMessage(to.language, 'mail.topUp.subject', { amount: walletAmount(paid, to) }),
    paragraphs: [
      formatMessage(to.language, 'mail.topUp.body', {
        paid: inWords(paid, LOCALES[to.language]),
        balance: walletAmount(money(wallet.balance, wallet.currency), to),
      }),
    ],
    action: { label: formatMessage(to.language, 'mail.topUpTakenBack.action'), path: '/wallet' },
  }))
})

/** A client whose wallet fell, or rose again, by what happened at their bank. */
on(TopUpTakenBack, 'notifications.top-up-taken-back', (app: App, { subjectId, sequence, payload }) =>
  sendLetter(
    app,
    { personId: payload.personId, key: `top-up:${subjectId}:taken-back:${sequence}` },
    ({ language }) => {
      const gone = moneyOf(payload.gone)
      const amount = inWords(gone, LOCALES[language])
      const taken = payload.kind === 'REFUND' ? 'mail.topUpTakenBack.refund' : 'mail.topUpTakenBack.dispute'
      const isBack = gone.minor === 0n
      return {
        subject: formatMessage(
          language,
          isBack ? 'mail.topUpTakenBack.again' : 'mail.topUpTakenBack.subject',
        ),
        paragraphs: [
          isBack
            ? formatMessage(language, 'mail.topUpTakenBack.returned')
            : formatMessage(language, taken, { amount }),
        ],
        action: { label: formatMessage(language, 'mail.topUpTakenBack.action'), path: '/wallet' },
      }
    },
  ),
)
