import type { App } from '../app.ts'
import { TopUpTakenBack } from '../billing/index.ts'
import { on } from '../foundation/events/events.ts'
import { LOCALES } from '../foundation/messages.ts'
import { inWords, moneyOf } from '../foundation/money.ts'
import { sendLetter } from './send-letter.ts'
import { formatMessage } from './words.ts'

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
