import { accountsOf, publishPerson } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { openProfile } from '../catalogue/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { applicationById, writePublished } from './applications.store.ts'
import { ApplicationApproved } from './events.ts'

export const PUBLISH_PROFILE = 'applications.publish-profile'

/** By a job after the commit, which is tried again until the cms takes it. */
export const publishSoon = (tx: Transaction, id: string): Promise<void> =>
  tx.job(PUBLISH_PROFILE, { id }, { key: `publish-profile:${id}` })

/** Makes the profile of an approved application in the cms, whose person is a reader from then on. Run again, it changes nothing. */
export async function publishProfile(app: App, id: string): Promise<void> {
  const row = await applicationById(app.db, id)
  if (row?.state !== 'APPROVED' || row.readerId !== null) return
  const person = (await accountsOf(app.db, [row.personId])).get(row.personId)
  if (!person || person.deletedAt) return
  const { name = '', tagline = '', bio = '', location = null, timeZone = 'UTC', years = 0 } = row.content
  const { languages = [], attributes = [], topics = [], rates, picture = null } = row.content
  const readerId = await openProfile(app.config, {
    ...{ key: id, subject: person.subject, name, tagline, bio, location, timeZone, languages },
    ...{ attributes, topics, picture, readingSince: app.clock.now().getUTCFullYear() - years },
    rates: { chat: rates?.CHAT ?? null, voice: rates?.VOICE ?? null, video: rates?.VIDEO ?? null },
  })
  await app.db.transact(async tx => {
    if (!(await writePublished(tx, id, readerId))) return
    publishPerson(tx, person)
    await emit(tx, ApplicationApproved, { subjectId: id, payload: { personId: row.personId, name } })
  })
}
