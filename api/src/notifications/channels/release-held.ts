import type { App } from '../../app.ts'
import type { Jobs } from '../../foundation/database/jobs.ts'
import { emit, emitForEach } from '../../foundation/events/events.ts'
import { DigestDue, DUE } from '../events.ts'
import { forgetOlderThan } from '../inbox/inbox.store.ts'
import { forgetOldCodes } from '../phone/phones.store.ts'
import { peopleOfDigests, takeDigest, takeDue } from './held.store.ts'

const AT_ONCE = 500
/** @rule how long notifications are kept: a year. */
const KEPT_DAYS = 365

export const notificationJobs = (app: App): Jobs => ({
  tasks: {
    'notifications.release-held': () => releaseHeld(app),
    async 'notifications.forget-old'() {
      await forgetOlderThan(app.db, KEPT_DAYS)
      await forgetOldCodes(app.db)
    },
  },
  timetable: { 'notifications.release-held': '* * * * *', 'notifications.forget-old': '17 4 * * *' },
})

/** What was held until now goes out, on several nodes each only once; then one letter for each person whose digest is due. */
export async function releaseHeld(app: Pick<App, 'db'>): Promise<void> {
  while ((await releaseSome(app)) === AT_ONCE);
  for (;;) {
    const people = await peopleOfDigests(app.db, AT_ONCE)
    for (const personId of people) await releaseDigest(app, personId)
    if (people.length < AT_ONCE) return
  }
}

const releaseSome = ({ db }: Pick<App, 'db'>): Promise<number> =>
  db.transact(async tx => {
    const due = await takeDue(tx, AT_ONCE)
    for (const channel of ['MAIL', 'PUSH', 'SMS'] as const) {
      const ids = due.filter(each => each.channel === channel).map(({ notificationId }) => notificationId)
      await emitForEach(tx, DUE[channel], ids)
    }
    return due.length
  })

const releaseDigest = ({ db }: Pick<App, 'db'>, personId: string): Promise<void> =>
  db.transact(async tx => {
    const ids = await takeDigest(tx, personId)
    for (let from = 0; from < ids.length; from += MOST_IN_A_DIGEST) {
      const notificationIds = ids.slice(from, from + MOST_IN_A_DIGEST)
      await emit(tx, DigestDue, { subjectId: personId, payload: { notificationIds } })
    }
  })

const MOST_IN_A_DIGEST = 200
