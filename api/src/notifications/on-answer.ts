import {
  AnswerDueSoon,
  AnswerOver,
  AnswerRequested,
  type AnswerRow,
  answerById,
  ClarificationAsked,
  ClarificationWritten,
} from '../answers/index.ts'
import type { App } from '../app.ts'
import { readerById } from '../catalogue/index.ts'
import { globalId } from '../foundation/contract/global-id.ts'
import { on } from '../foundation/events/events.ts'
import { LOCALES } from '../foundation/messages.ts'
import { moneyOf } from '../foundation/money.ts'
import { nameOf, type Recipient } from './recipient.ts'
import { sendLetter } from './send-letter.ts'
import { walletAmount } from './wallet-amount.ts'
import { formatMessage } from './words.ts'

on(AnswerRequested, 'notifications.answer-requested', async (app: App, { subjectId, sequence }) => {
  const answer = await answerById(app.db, subjectId)
  if (answer?.state !== 'REQUESTED') return
  const { readerId, clientId, name: what } = answer
  await sendLetter(app, { personId: readerId, key: `answer:${subjectId}:${sequence}` }, async to => {
    const name = await nameOf(app, clientId, to)
    const until = await dueFor(app, answer, to)
    return {
      subject: formatMessage(to.language, 'mail.answerRequested.subject', { name }),
      paragraphs: [
        formatMessage(to.language, 'mail.answerRequested.body', { name, what }),
        formatMessage(to.language, 'mail.answerRequested.next', { until }),
      ],
      action: atDesk(to, subjectId),
    }
  })
})

on(AnswerDueSoon, 'notifications.answer-due-soon', async (app: App, { subjectId, payload }) => {
  const answer = await answerById(app.db, subjectId)
  if (answer?.state !== 'REQUESTED') return
  const { readerId, clientId, name: what } = answer
  const key = `answer:${subjectId}:${payload.warning}`
  await sendLetter(app, { personId: readerId, key }, async to => {
    const name = await nameOf(app, clientId, to)
    const until = await dueFor(app, answer, to)
    return {
      subject: formatMessage(to.language, 'mail.answerDueSoon.subject', { name, warning: payload.warning }),
      paragraphs: [formatMessage(to.language, 'mail.answerDueSoon.body', { name, what, until })],
      action: atDesk(to, subjectId),
    }
  })
})

/** The client hears how it ended, unless they ended it; the reader, when they were late or it was taken back. */
on(AnswerOver, 'notifications.answer-over', async (app: App, { subjectId, sequence, payload }) => {
  const answer = await answerById(app.db, subjectId)
  if (!answer) return
  const { ended, clientId, readerId } = payload
  const { name: what, readerName } = answer
  if (ended !== 'CANCELLED')
    await sendLetter(app, { personId: clientId, key: `answer:${subjectId}:${sequence}` }, async to => {
      const refunded = moneyOf(payload.refunded)
      const values = { name: readerName, what, ended }
      return {
        subject: formatMessage(to.language, 'mail.answerOver.subject', { name: readerName, ended }),
        paragraphs: [
          formatMessage(to.language, 'mail.answerOver.body', values),
          ...(refunded.minor > 0n
            ? [formatMessage(to.language, 'mail.answerOver.back', { amount: walletAmount(refunded, to) })]
            : []),
        ],
        action: toAnswer(to, subjectId),
      }
    })
  if (ended === 'LATE' || ended === 'CANCELLED')
    await sendLetter(app, { personId: readerId, key: `answer:${subjectId}:${sequence}:reader` }, async to => {
      const name = await nameOf(app, clientId, to)
      return {
        subject: formatMessage(to.language, 'mail.answerMissed.subject', { name, ended }),
        paragraphs: [formatMessage(to.language, 'mail.answerMissed.body', { name, what, ended })],
        action: toAnswer(to, subjectId),
      }
    })
})

on(ClarificationAsked, 'notifications.clarification-asked', async (app: App, { subjectId, payload }) => {
  const answer = await answerById(app.db, subjectId)
  const question = answer?.clarification
  if (!question) return
  const key = `answer:${subjectId}:clarification`
  await sendLetter(app, { personId: payload.readerId, key }, async to => {
    const name = await nameOf(app, payload.clientId, to)
    return {
      subject: formatMessage(to.language, 'mail.clarificationAsked.subject', { name }),
      paragraphs: [
        formatMessage(to.language, 'mail.clarificationAsked.body', { name, what: answer.name }),
        question,
      ],
      action: toAnswer(to, subjectId),
    }
  })
})

on(ClarificationWritten, 'notifications.clarification-written', async (app: App, { subjectId, payload }) => {
  const answer = await answerById(app.db, subjectId)
  if (!answer?.clarified) return
  const key = `answer:${subjectId}:clarified`
  const { readerName: name, name: what } = answer
  await sendLetter(app, { personId: payload.clientId, key }, async to => ({
    subject: formatMessage(to.language, 'mail.clarificationWritten.subject', { name }),
    paragraphs: [formatMessage(to.language, 'mail.clarificationWritten.body', { name, what })],
    action: toAnswer(to, subjectId),
  }))
})

const atDesk = (to: Recipient, id: string) => ({
  label: formatMessage(to.language, 'mail.answer.deliver'),
  path: `/desk/reader/answers/${globalId('Answer', id)}`,
})

const toAnswer = (to: Recipient, id: string) => ({
  label: formatMessage(to.language, 'mail.answer.open'),
  path: `/answers/${globalId('Answer', id)}`,
})

/** By the clock of the reader's zone, which it names. */
async function dueFor(app: App, { profileId, dueAt }: AnswerRow, { language }: Recipient): Promise<string> {
  const timeZone = (await readerById(app, profileId))?.timeZone ?? 'UTC'
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(dueAt)
}
