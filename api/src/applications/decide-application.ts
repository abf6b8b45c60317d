import type { App } from '../app.ts'
import { emit } from '../foundation/events/events.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { changeApplication } from './change-application.ts'
import { ApplicationAskedBack, ApplicationDeclined } from './events.ts'
import type { ApproveApplicationInput, AskBackApplicationInput, DeclineApplicationInput } from './inputs.ts'
import { publishSoon } from './publish-profile.ts'
import type { ChangeApplicationResult } from './results.ts'
import { checkedWords } from './submit-application.ts'

const messageFor = wordsFor({ 'badInput.applicationQuestions': [] })

type Decided = Promise<typeof ChangeApplicationResult>

/** Staff give it back with questions about some steps, and its person is told. Throws BAD_INPUT and NOT_FOUND. */
export async function askBackApplication(app: App, viewer: Viewer, input: AskBackApplicationInput): Decided {
  const questions = input.questions.map(({ step, words }) => ({ step, words: checkedWords(words) }))
  if (questions.length === 0 || new Set(questions.map(({ step }) => step)).size < questions.length)
    throw new BadInput(messageFor('badInput.applicationQuestions'), { argument: 'questions' })
  return changeApplication(
    app,
    viewer,
    { id: parseId('application', input.applicationId) },
    { verb: 'askBackApplication', key: input.idempotencyKey, act: 'ASKED_BACK', questions },
    {
      async after(tx, row) {
        const words = questions.map(each => each.words).join('\n\n')
        await emit(tx, ApplicationAskedBack, {
          subjectId: row.id,
          payload: { personId: row.personId, words },
        })
        return row
      },
    },
  )
}

/** Staff say yes: the profile is published by a job, and its person is told then. Throws NOT_FOUND. */
export const approveApplication = (
  app: App,
  viewer: Viewer,
  { applicationId, idempotencyKey }: ApproveApplicationInput,
): Decided =>
  changeApplication(
    app,
    viewer,
    { id: parseId('application', applicationId) },
    { verb: 'approveApplication', key: idempotencyKey, act: 'APPROVED' },
    {
      async after(tx, row) {
        await publishSoon(tx, row.id)
        return row
      },
    },
  )

/** Staff say no and why, and its person is told. Throws BAD_INPUT and NOT_FOUND. */
export async function declineApplication(app: App, viewer: Viewer, input: DeclineApplicationInput): Decided {
  const reason = checkedWords(input.reason)
  return changeApplication(
    app,
    viewer,
    { id: parseId('application', input.applicationId) },
    { verb: 'declineApplication', key: input.idempotencyKey, act: 'DECLINED', words: reason },
    {
      async after(tx, row) {
        await emit(tx, ApplicationDeclined, {
          subjectId: row.id,
          payload: { personId: row.personId, reason },
        })
        return row
      },
    },
  )
}
