import type { App } from '../app.ts'
import { policies } from '../catalogue/index.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { closeSilent } from './tickets.store.ts'
import { CONFIRM_HOURS } from './visitors/ask-by-mail.ts'
import { forgetQuestions } from './visitors/questions.store.ts'

export const supportJobs = (app: App): Jobs => ({
  tasks: {
    'support.close-silent': () => closeSilentTickets(app),
    'support.forget-questions': async () => void (await forgetQuestions(app.db, CONFIRM_HOURS)),
  },
  timetable: { 'support.close-silent': '23 * * * *', 'support.forget-questions': '53 * * * *' },
})

/** @rule when a ticket is closed: so many days of the policies after it was answered or solved, if its person wrote nothing since. */
async function closeSilentTickets(app: App): Promise<void> {
  const { ticketCloseDays } = await policies(app)
  while ((await closeSilent(app.db, ticketCloseDays)) > 0);
}
