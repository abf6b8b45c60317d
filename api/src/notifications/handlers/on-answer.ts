import {
  AnswerDueSoon,
  AnswerOver,
  AnswerRequested,
  type AnswerRow,
  answerById,
  ClarificationAsked,
  ClarificationWritten,
} from '../../answers/index.ts'
import type { App } from '../../app.ts'
import { readerById } from '../../catalogue/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import type { FactKinds } from '../facts.ts'
import { notify } from '../notify.ts'

on(AnswerRequested, 'notifications.answer-requested', async (app: App, { subjectId, sequence }) => {
  const answer = await answerById(app.db, subjectId)
  if (answer?.state !== 'REQUESTED') return
  const { readerId: personId, clientId, name: what } = answer
  const facts = { name: { id: clientId }, what, until: await dueOf(app, answer) }
  const eventKey = `answer:${subjectId}:${sequence}`
  await app.db.transact(tx =>
    notify(tx, 'ANSWER_REQUESTED', [{ personId, facts, link: atDesk(subjectId), eventKey }]),
  )
})

on(AnswerDueSoon, 'notifications.answer-due-soon', async (app: App, { subjectId, payload }) => {
  const answer = await answerById(app.db, subjectId)
  if (answer?.state !== 'REQUESTED') return
  const { readerId: personId, clientId, name: what } = answer
  const { warning } = payload
  const facts = { name: { id: clientId }, what, until: await dueOf(app, answer), warning }
  const eventKey = `answer:${subjectId}:${warning}`
  await app.db.transact(tx =>
    notify(tx, 'ANSWER_DUE_SOON', [{ personId, facts, link: atDesk(subjectId), eventKey }]),
  )
})

/** The client hears how it ended, unless they ended it; the reader, when they were late or it was taken back. */
on(AnswerOver, 'notifications.answer-over', async (app: App, { subjectId, sequence, payload }) => {
  const answer = await answerById(app.db, subjectId)
  if (!answer) return
  const { ended, clientId, readerId, refunded } = payload
  const { name: what, readerName } = answer
  const [link, eventKey] = [toAnswer(subjectId), `answer:${subjectId}:${sequence}`]
  await app.db.transact(async tx => {
    if (ended !== 'CANCELLED') {
      const back = BigInt(refunded.minor) > 0n ? refunded : null
      const facts = { name: { name: readerName }, what, ended, back }
      await notify(tx, 'ANSWER_OVER', [{ personId: clientId, facts, link, eventKey }])
    }
    if (ended === 'LATE' || ended === 'CANCELLED') {
      const facts = { name: { id: clientId }, what, ended }
      await notify(tx, 'ANSWER_MISSED', [{ personId: readerId, facts, link, eventKey }])
    }
  })
})

on(ClarificationAsked, 'notifications.clarification-asked', async (app: App, { subjectId, payload }) => {
  const answer = await answerById(app.db, subjectId)
  const question = answer?.clarification
  if (!question) return
  const facts = { name: { id: payload.clientId }, what: answer.name, question }
  const eventKey = `answer:${subjectId}:clarification`
  const notice = { personId: payload.readerId, facts, link: toAnswer(subjectId), eventKey }
  await app.db.transact(tx => notify(tx, 'CLARIFICATION_ASKED', [notice]))
})

on(ClarificationWritten, 'notifications.clarification-written', async (app: App, { subjectId, payload }) => {
  const answer = await answerById(app.db, subjectId)
  if (!answer?.clarified) return
  const facts = { name: { name: answer.readerName }, what: answer.name }
  const eventKey = `answer:${subjectId}:clarified`
  const notice = { personId: payload.clientId, facts, link: toAnswer(subjectId), eventKey }
  await app.db.transact(tx => notify(tx, 'CLARIFICATION_WRITTEN', [notice]))
})

const atDesk = (id: string): string => `/desk/reader/answers/${globalId('Answer', id)}`

const toAnswer = (id: string): string => `/answers/${globalId('Answer', id)}`

/** By the clock of the reader's zone. */
async function dueOf(app: App, { profileId, dueAt }: AnswerRow): Promise<FactKinds['time']> {
  return { at: dueAt.toISOString(), zone: (await readerById(app, profileId))?.timeZone ?? 'UTC' }
}
