import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startMail } from '../../../../local/src/mail/mail.ts'
import {
  books,
  everyMinute,
  HOUR,
  MINUTE,
  slotsOfDay,
  takesAppointments,
} from '../../../test/booking-stories.ts'
import type { Client } from '../../../test/people.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { acceptAppointment } from '../../bookings/answer-appointment.ts'
import type { Appointment } from '../../bookings/appointment-type.ts'
import { cancelAppointment } from '../../bookings/cancel-appointment.ts'
import { rescheduleAppointment } from '../../bookings/reschedule-appointment.ts'
import { statement } from '../../foundation/database/database.ts'
import { smtpMail } from '../../outside/index.ts'
import { changeSettings } from '../choices/change-settings.ts'
import '../index.ts'

const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')
type Post = Awaited<ReturnType<typeof startMail>>
const test = suite<{ world: World; post: Post }>('letters about appointments')

test.before(async context => {
  context.world = await openWorld()
  context.post = await startMail()
  const mail = smtpMail({ smtpUrl: context.post.smtpUrl, from: 'SoulSeer <hello@example.test>' })
  Object.assign(context.world.app, { mail })
})
test.after(async ({ world, post }) => {
  await post.stop()
  await world.close()
})

async function somebody({ app, stranger }: World): Promise<Client> {
  const client = await stranger('Wren Hollis')
  await app.db.rows(HAS_MAIL, [client.viewer.id, client.viewer.email])
  return client
}

async function goTo(world: World, { startsAt }: Appointment, seconds: number): Promise<void> {
  const now = await world.now()
  await world.advance((startsAt.getTime() - now.getTime()) / 1000 + seconds)
}

/** The jobs of a minute run twice, as on two nodes, and what is due is sent; the subjects of all letters to somebody. */
async function subjectsTo(world: World, post: Post, { viewer }: Pick<Client, 'viewer'>): Promise<string[]> {
  await everyMinute(world)
  await everyMinute(world)
  await world.settle()
  return post.mailbox
    .list(viewer.email)
    .reverse()
    .map(({ subject }) => subject)
}

test('the reader hears of a request, both of an appointment, and the client of their money', async ({
  world,
  post,
}) => {
  const { app, mara } = world
  await app.db.rows(HAS_MAIL, [mara.viewer.id, mara.viewer.email])
  await takesAppointments(world, mara, { isInstant: false })
  const client = await somebody(world)
  const made = await books(world, client, mara)
  assert.equal(await subjectsTo(world, post, client), [])
  assert.equal(await subjectsTo(world, post, mara), ['Wren Hollis would like an appointment with you'])
  await acceptAppointment(app, mara.viewer, made.id)
  const confirmed = 'Your appointment with Mara Moonwater is confirmed'
  assert.equal(await subjectsTo(world, post, client), [confirmed])
  await cancelAppointment(app, mara.viewer, made.id)
  await subjectsTo(world, post, client)
  const [letter] = post.mailbox.list(client.viewer.email)
  assert.is(letter?.subject, 'Mara Moonwater canceled your appointment')
  assert.match(letter?.text ?? '', /\$89\.70 went back to your wallet/)
  assert.is((await subjectsTo(world, post, mara)).length, 2, 'whoever cancelled knows')
})

test('both are reminded a day and a quarter of an hour before, once each', async ({ world, post }) => {
  const { orin } = world
  await takesAppointments(world, orin)
  const client = await somebody(world)
  const made = await books(world, client, orin)
  const reminders = async () =>
    (await subjectsTo(world, post, client)).filter(subject => !subject.includes('confirmed'))
  assert.equal(await reminders(), [])
  await goTo(world, made, -24 * HOUR)
  const [first, ...others] = await reminders()
  assert.match(first ?? '', /^Coming up: your appointment with Orin/)
  assert.equal(others, [])
  await goTo(world, made, -HOUR)
  assert.is((await reminders()).length, 1)
  await goTo(world, made, -15 * MINUTE)
  assert.match((await reminders())[1] ?? '', /^You meet Orin .* in a few minutes$/)
  await goTo(world, made, -MINUTE)
  assert.is((await reminders()).length, 2)
})

test('each side is reminded when they chose to be, by the latest of several, or never', async ({
  world,
  post,
}) => {
  const { app, mara } = world
  await app.db.rows(HAS_MAIL, [mara.viewer.id, mara.viewer.email])
  await takesAppointments(world, mara)
  const client = await somebody(world)
  const made = await books(world, client, mara)
  const { reminders } = await changeSettings(app, client.viewer, { reminders: ['HOUR', 'HOURS', 'HOUR'] })
  assert.equal(reminders, ['HOURS', 'HOUR'])
  await changeSettings(app, mara.viewer, { reminders: [] })
  const counted = async (who: Pick<Client, 'viewer'>) =>
    (await subjectsTo(world, post, who)).filter(subject => /^(Coming up|You meet)/.test(subject)).length
  const before = await counted(mara)
  const counts: number[] = []
  for (const seconds of [-24 * HOUR, -3 * HOUR - 60, -3 * HOUR, -HOUR, -15 * MINUTE, -MINUTE]) {
    await goTo(world, made, seconds)
    counts.push(await counted(client))
  }
  assert.equal(counts, [0, 0, 1, 2, 2, 2])
  assert.is(await counted(mara), before)
  await changeSettings(app, client.viewer, { reminders: ['DAY', 'HOUR'] })
  const other = await books(world, client, mara)
  await goTo(world, other, -30 * MINUTE)
  assert.is(await counted(client), 3, 'of two that were not sent in time, one')
})

test('nobody is reminded of what was cancelled, and of what was moved at its new time', async ({
  world,
  post,
}) => {
  const { app, selene } = world
  await app.db.rows(HAS_MAIL, [selene.viewer.id, selene.viewer.email])
  await takesAppointments(world, selene)
  const [cancels, moves] = [await somebody(world), await somebody(world)]
  const cancelled = await books(world, cancels, selene)
  const moved = await books(world, moves, selene)
  const [later] = (await slotsOfDay(world, selene, 4)).slice(-1)
  const to = { appointmentId: moved.id, startsAt: later as Date, idempotencyKey: `moves ${moved.id}` }
  await rescheduleAppointment(app, moves.viewer, to)
  await cancelAppointment(app, cancels.viewer, cancelled.id)
  const hers = await subjectsTo(world, post, selene)
  assert.equal(
    hers.filter(subject => subject.includes('moved')),
    ['Wren Hollis moved your appointment'],
  )
  const reminders = async (client: Client) =>
    (await subjectsTo(world, post, client)).filter(subject => subject.startsWith('Coming up'))
  await goTo(world, moved, -HOUR)
  assert.equal([await reminders(cancels), await reminders(moves)], [[], []])
  await world.advance(((later as Date).getTime() - (await world.now()).getTime()) / 1000 - 20 * HOUR)
  assert.is((await reminders(moves)).length, 1)
  assert.equal(await reminders(cancels), [])
})

test.run()
