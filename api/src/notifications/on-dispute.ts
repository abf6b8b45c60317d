import { DisputeDecided, DisputeOpened } from '../aftercare/index.ts'
import { answerById } from '../answers/index.ts'
import type { App } from '../app.ts'
import { globalId } from '../foundation/contract/global-id.ts'
import { on } from '../foundation/events/events.ts'
import { LOCALES } from '../foundation/messages.ts'
import { inWords } from '../foundation/money.ts'
import { caseById, type Dispute } from '../trust/index.ts'
import type { LetterText } from './letter.tsx'
import { nameOf, type Recipient } from './recipient.ts'
import { sendLetter } from './send-letter.ts'
import { formatMessage } from './words.ts'

/** Nobody is notified of a dispute as open that is decided. */
on(DisputeOpened, 'notifications.dispute-opened', async (app: App, { subjectId }) => {
  const dispute = await caseById(app.db, subjectId)
  if (dispute?.state !== 'OPEN') return
  await sendLetter(app, { ...toClient(dispute), kind: 'DISPUTE_OPENED' }, async to => ({
    subject: formatMessage(to.language, 'mail.disputeOpened.client.subject', {
      reader: await nameOf(app, dispute.readerId, to),
    }),
    paragraphs: [formatMessage(to.language, 'mail.disputeOpened.client.body')],
    action: await receiptOf(app, dispute, to),
  }))
  await sendLetter(app, { ...toReader(dispute), kind: 'DISPUTE_OPENED' }, async to => ({
    subject: formatMessage(to.language, 'mail.disputeOpened.reader.subject', {
      client: await nameOf(app, dispute.clientId, to),
    }),
    paragraphs: [
      formatMessage(to.language, 'mail.disputeOpened.reader.body', {
        share: inWords(dispute.readerShare, LOCALES[to.language]),
      }),
    ],
    action: await receiptOf(app, dispute, to),
  }))
})

on(DisputeDecided, 'notifications.dispute-decided', async (app: App, { subjectId }) => {
  const dispute = await caseById(app.db, subjectId)
  if (dispute?.state !== 'DECIDED') return
  await sendLetter(app, toClient(dispute), async to => ({
    ...(await decisionOf(app, dispute, to, amount =>
      amount === null
        ? formatMessage(to.language, 'mail.disputeDecided.client.upheld')
        : formatMessage(to.language, 'mail.disputeDecided.client.refunded', { amount }),
    )),
    subject: formatMessage(to.language, 'mail.disputeDecided.client.subject', {
      reader: await nameOf(app, dispute.readerId, to),
    }),
  }))
  await sendLetter(app, toReader(dispute), async to => {
    const client = await nameOf(app, dispute.clientId, to)
    return {
      ...(await decisionOf(app, dispute, to, amount =>
        amount === null
          ? formatMessage(to.language, 'mail.disputeDecided.reader.upheld')
          : formatMessage(to.language, 'mail.disputeDecided.reader.refunded', { client, amount }),
      )),
      subject: formatMessage(to.language, 'mail.disputeDecided.reader.subject', { client }),
    }
  })
})

/** `outcome` is given what was refunded, in words, or null. */
async function decisionOf(
  app: App,
  dispute: Dispute,
  to: Recipient,
  outcome: (amount: string | null) => string,
): Promise<Omit<LetterText, 'subject'>> {
  const { refunded, note } = dispute
  const why = note ? { quote: note } : {}
  return {
    paragraphs: [
      outcome(refunded?.minor ? inWords(refunded, LOCALES[to.language]) : null),
      ...(note ? [formatMessage(to.language, 'mail.disputeDecided.why')] : []),
    ],
    ...why,
    action: await receiptOf(app, dispute, to),
  }
}

/** To the receipt of the reading, or to the answer. */
async function receiptOf({ db }: App, { readingId: id }: Dispute, { language }: Recipient) {
  const isAnswer = (await answerById(db, id)) !== null
  return isAnswer
    ? { label: formatMessage(language, 'mail.answer.open'), path: `/answers/${globalId('Answer', id)}` }
    : {
        label: formatMessage(language, 'mail.receipt.action'),
        path: `/reading/${globalId('Reading', id)}/receipt`,
      }
}

const toClient = ({ id, state, clientId: personId }: Dispute) => ({
  personId,
  key: `case:${id}:${state}:${personId}`,
})
const toReader = ({ id, state, readerId: personId }: Dispute) => ({
  personId,
  key: `case:${id}:${state}:${personId}`,
})
