import type { App } from '../app.ts'
import { money } from '../foundation/contract/money-type.ts'
import { on } from '../foundation/events/events.ts'
import { byId } from '../readings/index.ts'
import { MeterEnded } from '../sessions/index.ts'
import { sendLetter } from './send-letter.ts'
import { walletAmount } from './wallet-amount.ts'
import { formatMessage } from './words.ts'

/** The client's receipt. A reading that never began has none, and is written to nobody about. */
on(MeterEnded, 'notifications.receipt', async (app: App, { subjectId }) => {
  const reading = await byId(app.db, subjectId)
  if (!reading?.startedAt || reading.state !== 'ENDED') return
  const { clientId, readerName: reader, charged, givenBack, currency, totalSharedMs } = reading
  const total = money(charged - givenBack, currency)
  await sendLetter(app, { personId: clientId, key: `reading:${subjectId}:receipt` }, to => {
    const { language } = to
    const amount = walletAmount(total, to)
    const seconds = Math.floor(Number(totalSharedMs) / 1_000)
    const time = formatMessage(language, 'mail.duration', {
      minutes: Math.floor(seconds / 60),
      seconds: seconds % 60,
    })
    return {
      subject: formatMessage(language, 'mail.receipt.subject', { amount, reader }),
      paragraphs: [
        total.minor === 0n
          ? formatMessage(language, 'mail.receipt.free', { reader })
          : formatMessage(language, 'mail.receipt.body', { reader, time, amount }),
        formatMessage(language, 'mail.receipt.next', { reader }),
      ],
      action: {
        label: formatMessage(language, 'mail.receipt.action'),
        path: `/reading/${reading.id}/receipt`,
      },
    }
  })
})
