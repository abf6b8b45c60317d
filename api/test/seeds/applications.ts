import { randomUUID } from 'node:crypto'
import { personOf } from '../../src/accounts/index.ts'
import type { App } from '../../src/app.ts'
import { applicationOf } from '../../src/applications/applications.store.ts'
import { askBackApplication } from '../../src/applications/decide-application.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import { applies } from '../applications/application-stories.ts'

/** Two people who want to read here: one waits for staff, one was asked something. */
const applicants = [
  { subject: 'user_isolde', name: 'Isolde Fernhallow', email: 'isolde@example.test', question: null },
  {
    subject: 'user_caspian',
    name: 'Caspian Thornbury',
    email: 'caspian@example.test',
    question: 'We like how you write. Which deck do you use, and how do you lay out three cards?',
  },
] as const

/** `staff`: who asks. Run again, it changes nothing. */
export async function makeApplications(
  app: App,
  staff: Viewer,
  viewerOf: (person: { subject: string; name: string; email: string }) => Promise<Viewer>,
): Promise<void> {
  for (const { question, ...person } of applicants) {
    const { id: personId } = await personOf(app.db, person.subject, person.name)
    if (await applicationOf(app.db, personId)) continue
    const { id: applicationId } = await applies(app, await viewerOf(person), person.name)
    if (question === null) continue
    const questions = [{ step: 'SAMPLE' as const, words: question }]
    await askBackApplication(app, staff, { applicationId, questions, idempotencyKey: randomUUID() })
  }
}
