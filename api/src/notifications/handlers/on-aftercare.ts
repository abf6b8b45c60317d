import { ReviewAnswered, ReviewWritten, TipGiven } from '../../aftercare/index.ts'
import type { App } from '../../app.ts'
import { readerById } from '../../catalogue/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import { notify } from '../notify.ts'

on(ReviewWritten, 'notifications.review-written', async (app: App, { subjectId, payload }) => {
  const { readerId: personId, profileId, stars } = payload
  const profile = await readerById(app, profileId)
  const link = profile ? `/readers/${profile.slug}#reviews` : null
  const eventKey = `review:${subjectId}:written`
  await app.db.transact(tx => notify(tx, 'REVIEW_WRITTEN', [{ personId, facts: { stars }, link, eventKey }]))
})

on(ReviewAnswered, 'notifications.review-answered', async (app: App, { subjectId, payload }) => {
  const profile = await readerById(app, payload.profileId)
  if (!profile) return
  const facts = { reader: { name: profile.name } }
  const [link, eventKey] = [`/readers/${profile.slug}#reviews`, `review:${subjectId}:answered`]
  await app.db.transact(tx =>
    notify(tx, 'REVIEW_ANSWERED', [{ personId: payload.clientId, facts, link, eventKey }]),
  )
})

on(TipGiven, 'notifications.tip-given', (app: App, { subjectId, payload }) => {
  const { readerId: personId, clientId, readingId, amount } = payload
  const facts = { client: { id: clientId }, amount }
  const link = `/reading/${globalId('Reading', readingId)}/receipt`
  return app.db.transact(tx =>
    notify(tx, 'TIP_GIVEN', [{ personId, facts, link, eventKey: `tip:${subjectId}` }]),
  )
})
