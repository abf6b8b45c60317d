import type { App } from '../../app.ts'
import { brandByHost } from '../../catalogue/index.ts'
import { on } from '../../foundation/events/events.ts'
import {
  answerToTell,
  QuestionAsked,
  questionToConfirm,
  TicketAnswered,
  ticketPath,
} from '../../support/index.ts'
import { post } from '../channels/post.ts'
import { notify } from '../notify.ts'
import { formatMessage } from '../words/words.ts'

on(TicketAnswered, 'notifications.ticket-answered', (app: App, { subjectId, payload }) => {
  const { personId, messageId } = payload
  const eventKey = `ticket:${subjectId}:ANSWERED:${messageId}`
  return app.db.transact(async tx => {
    const facts = await answerToTell(tx, messageId)
    if (facts)
      await notify(tx, 'TICKET_ANSWERED', [{ personId, facts, link: ticketPath(subjectId), eventKey }])
  })
})

/** To an address that nobody has verified: nothing that was typed is sent there, so that nobody has others written to. */
on(QuestionAsked, 'notifications.question', async (app: App, { subjectId }) => {
  const question = await questionToConfirm(app, subjectId)
  if (!question) return
  const { publicOrigins, publicUrl } = app.config
  const origin = publicOrigins.find(each => each === question.origin) ?? publicUrl
  const brand = await brandByHost(app, new URL(origin).host)
  const { email, language, path } = question
  await post(
    app,
    { personId: '', email, name: '', language, brand, origin },
    {
      subject: formatMessage(language, 'mail.question.subject'),
      paragraphs: [
        formatMessage(language, 'mail.question.body'),
        formatMessage(language, 'mail.question.not'),
      ],
      action: { label: formatMessage(language, 'mail.question.action'), path },
    },
    { key: `question:${subjectId}` },
  )
})
