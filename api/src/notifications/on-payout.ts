import type { App } from '../app.ts'
import {
  failureInWords,
  PayoutFailed,
  PayoutPaid,
  PayoutReturned,
  PayoutWaiting,
  setupOf,
} from '../billing/index.ts'
import { on } from '../foundation/events/events.ts'
import { LOCALES } from '../foundation/messages.ts'
import { inWords, moneyOf } from '../foundation/money.ts'
import { sendLetter } from './send-letter.ts'
import { formatMessage } from './words.ts'

const PAYOUT_SETUP = '/desk/reader#payout-setup'

on(PayoutPaid, 'notifications.payout-paid', (app: App, { subjectId, payload }) =>
  sendLetter(
    app,
    { personId: payload.personId, key: `payout:${subjectId}:PAID`, kind: 'PAYOUT_PAID' },
    ({ language }) => {
      const amount = inWords(moneyOf(payload.amount), LOCALES[language])
      return {
        subject: formatMessage(language, 'mail.payoutPaid.subject', { amount }),
        paragraphs: [formatMessage(language, 'mail.payoutPaid.body', { amount })],
      }
    },
  ),
)

on(PayoutFailed, 'notifications.payout-failed', (app: App, { subjectId, payload }) =>
  sendLetter(app, { personId: payload.personId, key: `payout:${subjectId}:FAILED` }, ({ language }) => {
    const amount = inWords(moneyOf(payload.amount), LOCALES[language])
    return {
      subject: formatMessage(language, 'mail.payoutFailed.subject', { amount }),
      paragraphs: [
        formatMessage(language, 'mail.payoutFailed.body', { amount }),
        failureInWords(language, payload.reason),
        formatMessage(language, 'mail.payoutFailed.next'),
      ],
      action: { label: formatMessage(language, 'mail.payoutFailed.action'), path: PAYOUT_SETUP },
    }
  }),
)

on(PayoutReturned, 'notifications.payout-returned', (app: App, { subjectId, sequence, payload }) =>
  sendLetter(app, { personId: payload.personId, key: `payout:${subjectId}:${sequence}` }, ({ language }) => {
    const amount = inWords(moneyOf(payload.amount), LOCALES[language])
    return {
      subject: formatMessage(language, 'mail.payoutReturned.subject', { amount }),
      paragraphs: [formatMessage(language, 'mail.payoutReturned.body', { amount })],
      action: { label: formatMessage(language, 'mail.payoutFailed.action'), path: PAYOUT_SETUP },
    }
  }),
)

/** Nobody is asked to do what they have done meanwhile. */
on(PayoutWaiting, 'notifications.payout-waiting', async (app: App, { sequence, payload: { personId } }) => {
  const { waitingSince, state } = await setupOf(app.db, personId)
  if (waitingSince === null || state === 'READY') return
  await sendLetter(
    app,
    { personId, key: `payout-waiting:${personId}:${sequence}`, kind: 'PAYOUT_REMINDER' },
    ({ language }) => ({
      subject: formatMessage(language, 'mail.payoutWaiting.subject'),
      paragraphs: [formatMessage(language, 'mail.payoutWaiting.body')],
      action: { label: formatMessage(language, 'mail.payoutWaiting.action'), path: PAYOUT_SETUP },
    }),
  )
})
