import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { applies, asStaff, fillsIn } from '../../../test/applications/application-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../../foundation/fault.ts'
import { Application } from '../application.ts'
import { versionsOf } from '../applications.store.ts'
import { AlreadyReader, InvitationNotOpen } from '../refusals.ts'
import { submitApplication } from '../submit-application.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { ReaderInvitation } from './invitation.ts'
import { invitationToSend } from './invitation-to-send.ts'
import { invitationsPage } from './invitations.store.ts'
import { inviteReader } from './invite-reader.ts'
import { revokeInvitation } from './revoke-invitation.ts'

const { story, run } = stories('an invitation to become a reader')

const sent = { origin: 'http://localhost:3000', language: 'en' as const }
const whom = { email: ' Isolde@Example.test ', name: 'Isolde Wren', words: 'We loved your talk.' }
const staffOf = (world: World) => asStaff(world.nadia.viewer, 'MODERATOR')

async function invited(world: World): Promise<{ id: string; token: string }> {
  const input = { ...whom, idempotencyKey: randomUUID() }
  const invitation = await inviteReader(world.app, staffOf(world), input, sent)
  if (!(invitation instanceof ReaderInvitation)) throw new Error('not invited')
  const letter = await invitationToSend(world.app, invitation.id)
  return { id: invitation.id, token: letter?.path.replace('/apply/invitation/', '') ?? '' }
}

story('is sent once for each key, to what can be a mail address', async world => {
  const { app } = world
  const input = { ...whom, idempotencyKey: randomUUID() }
  const all = await Promise.all(
    Array.from({ length: 8 }, () => inviteReader(app, staffOf(world), input, sent)),
  )
  assert.is(new Set(all.map(each => (each as ReaderInvitation).id)).size, 1)
  assert.is((all[0] as ReaderInvitation).email, 'isolde@example.test')
  assert.instance(
    await inviteReader(app, staffOf(world), { ...input, name: 'I' }, sent),
    IdempotencyKeyReused,
  )
  for (const bad of [
    { email: 'isolde' },
    { name: ' ' },
    { name: 'x'.repeat(61) },
    { words: 'x'.repeat(1001) },
  ]) {
    const asked = inviteReader(app, staffOf(world), { ...input, ...bad, idempotencyKey: randomUUID() }, sent)
    assert.is(await asked.catch((fault: Fault) => fault.code), 'BAD_INPUT')
  }
})

story('approves whoever accepts it as soon as their steps are complete', async world => {
  const { app, stranger } = world
  const { id, token } = await invited(world)
  const { viewer } = await stranger('Isolde Wren')
  const begun = (await acceptInvitation(app, viewer, token)) as Application
  assert.is(begun.state, 'DRAFT')
  assert.instance(await acceptInvitation(app, viewer, token), Application, 'the same person may come again')
  await fillsIn(app, viewer, 'Isolde Wren')
  const approved = (await submitApplication(app, viewer, randomUUID())) as Application
  assert.is(approved.state, 'APPROVED')
  const acts = (await versionsOf(app.db, approved.id, 9)).map(({ act, by }) => [act, by])
  assert.equal(acts, [
    ['APPROVED', staffOf(world).id],
    ['SUBMITTED', viewer.id],
  ])
  const [row] = await invitationsPage(app.db, null, 1)
  assert.equal([row?.id, row?.acceptedBy], [id, viewer.id])
})

story('approves at once what waits for staff already', async world => {
  const { app, stranger } = world
  const { token } = await invited(world)
  const { viewer } = await stranger('Early')
  await applies(app, viewer)
  assert.is(((await acceptInvitation(app, viewer, token)) as Application).state, 'APPROVED')
})

story('works once, for 14 days, and for nobody who reads here already', async world => {
  const { app, stranger, advance, mara } = world
  const first = await invited(world)
  const people = await Promise.all(Array.from({ length: 20 }, (_, at) => stranger(`Racer ${at}`)))
  const all = await Promise.all(people.map(({ viewer }) => acceptInvitation(app, viewer, first.token)))
  assert.is(all.filter(each => each instanceof Application).length, 1)
  assert.is(all.filter(each => each instanceof InvitationNotOpen).length, 19)
  const second = await invited(world)
  assert.instance(await acceptInvitation(app, mara.viewer, second.token), AlreadyReader)
  const { viewer } = await stranger('Late')
  assert.instance(await acceptInvitation(app, viewer, `${second.token.slice(0, -1)}_`), InvitationNotOpen)
  assert.instance(await acceptInvitation(app, viewer, second.id), InvitationNotOpen)
  await advance(14 * 86_400)
  assert.instance(await acceptInvitation(app, viewer, second.token), InvitationNotOpen)
  const [row] = await invitationsPage(app.db, null, 1)
  assert.is(row && ReaderInvitation.of(row, app.clock.now()).state, 'EXPIRED')
})

story('opens nothing once staff took it back, and is accepted for good otherwise', async world => {
  const { app, stranger } = world
  const { id, token } = await invited(world)
  const input = { readerInvitationId: id, idempotencyKey: randomUUID() }
  const all = await Promise.all(Array.from({ length: 4 }, () => revokeInvitation(app, staffOf(world), input)))
  assert.ok(all.every(each => each instanceof ReaderInvitation && each.state === 'REVOKED'))
  const { viewer } = await stranger('Too late')
  const refused = await acceptInvitation(app, viewer, token)
  assert.match((refused as InvitationNotOpen).words.in('en'), /taken back/)
  assert.is(await invitationToSend(app, id), null, 'its mail is not sent any more')
  const other = await invited(world)
  assert.instance(await acceptInvitation(app, viewer, other.token), Application)
  const asked = { readerInvitationId: other.id, idempotencyKey: randomUUID() }
  assert.instance(await revokeInvitation(app, staffOf(world), asked), InvitationNotOpen)
  const reused = { ...asked, idempotencyKey: input.idempotencyKey }
  assert.instance(await revokeInvitation(app, staffOf(world), reused), IdempotencyKeyReused)
  const none = { readerInvitationId: randomUUID(), idempotencyKey: randomUUID() }
  const missing = revokeInvitation(app, staffOf(world), none).catch((fault: Fault) => fault.code)
  assert.is(await missing, 'NOT_FOUND')
})

run()
