import { staffIdsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import {
  AppealDecided,
  AppealReceived,
  ContentRemoved,
  FlagsReviewed,
  flaggersOf,
} from '../../trust/index.ts'
import { notify } from '../notify.ts'

const OWN_REMOVALS = '/account/moderation'

on(ContentRemoved, 'notifications.content-removed', (app: App, { subjectId, payload }) => {
  const { authorId: personId, kind: what, reason, words, until, round } = payload
  const facts = { what, reason, words, until: { at: until, zone: 'UTC' } }
  const eventKey = `moderation:${subjectId}:REMOVED:${round}`
  return app.db.transact(tx =>
    notify(tx, 'CONTENT_REMOVED', [{ personId, facts, link: OWN_REMOVALS, eventKey }]),
  )
})

on(AppealDecided, 'notifications.appeal-decided', (app: App, { subjectId, payload }) => {
  const { authorId: personId, kind: what, outcome, words, round } = payload
  const eventKey = `moderation:${subjectId}:APPEAL:${round}`
  const facts = { what, outcome, words }
  return app.db.transact(tx =>
    notify(tx, 'APPEAL_DECIDED', [{ personId, facts, link: OWN_REMOVALS, eventKey }]),
  )
})

on(AppealReceived, 'notifications.appeal-received', (app: App, { subjectId, payload }) => {
  const { authorId, kind: what, round } = payload
  const eventKey = `moderation:${subjectId}:APPEALED:${round}`
  const link = `/admin/desk/moderation/${globalId('ModerationItem', subjectId)}`
  const facts = { author: { id: authorId }, what }
  return app.db.transact(async tx => {
    const staff = await staffIdsOf(tx, 'MODERATOR')
    await notify(
      tx,
      'APPEAL_RECEIVED',
      staff.map(personId => ({ personId, facts, link, eventKey })),
    )
  })
})

/** What was decided is between staff and its author. */
on(FlagsReviewed, 'notifications.flags-reviewed', async (app: App, { subjectId, payload }) => {
  const { kind: what, round } = payload
  const people = await flaggersOf(app.db, subjectId, round)
  const eventKey = `moderation:${subjectId}:REVIEWED:${round}`
  await app.db.transact(tx =>
    notify(
      tx,
      'FLAG_REVIEWED',
      people.map(personId => ({ personId, facts: { what }, link: null, eventKey })),
    ),
  )
})
