import * as assert from 'uvu/assert'
import {
  asks,
  balanceOf,
  books,
  fails,
  priceOf,
  slotsOfDay,
  takesAppointments,
} from '../../test/booking-stories.ts'
import type { Client } from '../../test/people.ts'
import { stories } from '../../test/story.ts'
import { statement } from '../foundation/database/database.ts'
import { held } from '../ledger/index.ts'
import { acceptAppointment } from './answer-appointment.ts'
import { appointmentOf } from './appointment-of.ts'
import { Appointment } from './appointment-type.ts'
import { lockAppointment, writeAcceptance } from './appointments.store.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { endAppointment } from './end-appointment.ts'
import { SlotTaken } from './refusals.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'

const { story, run } = stories('appointments and races')
const SAME_SLOT = statement(
  'test.same-slot',
  `INSERT INTO bookings.appointments (client_id, reader_id, profile_id, reader_name, channel, state, starts_at, ends_at, blocked, buffer_before,
     buffer_after, price, currency, wallet, earnings, fee_basis_points, free_hours, late_refund_basis_points, absent_refund_basis_points, most_moves,
     is_instant, answer_hours, rate, requested_at, set_at)
   SELECT gen_random_uuid(), reader_id, profile_id, reader_name, channel, state, starts_at, ends_at, blocked, 0, 0, price, currency, wallet, earnings,
     0, 0, 0, 0, 0, true, 24, rate, requested_at, set_at FROM bookings.appointments WHERE id = $1`,
)

async function rivals(stranger: () => Promise<Client>, count: number, money: bigint): Promise<Client[]> {
  const all = await Promise.all(Array.from({ length: count }, () => stranger()))
  for (const each of all) await each.topsUp(Number(money))
  return all
}

story('of two clients for one slot, one gets it, and the other keeps their money', async world => {
  const { stranger, mara } = world
  await takesAppointments(world, mara)
  const price = await priceOf(mara)
  const both = await rivals(stranger, 2, price)
  const [slot] = await slotsOfDay(world, mara)
  const answers = await Promise.all(both.map(each => asks(world, each, mara, slot as Date)))
  assert.equal(answers.map(each => each.constructor).sort(byName), [Appointment, SlotTaken].sort(byName))
  const balances = await Promise.all(both.map(balanceOf))
  assert.equal(balances.sort(), [0n, price])
  assert.equal(await world.audit(), [])
})

story(
  'five hundred clients race for twenty slots: twenty win, and the others keep their money',
  async world => {
    const { app, stranger, orin } = world
    await takesAppointments(world, orin)
    const price = await priceOf(orin)
    const all = await rivals(stranger, 500, price)
    const slots = (await slotsOfDay(world, orin)).slice(0, 20)
    const answers = await Promise.all(
      all.map((each, at) => asks(world, each, orin, slots[at % slots.length] as Date)),
    )
    const winners = answers.filter(each => each instanceof Appointment)
    assert.is(winners.length, 20)
    assert.is(new Set(winners.map(({ startsAt }) => Number(startsAt))).size, 20)
    assert.is(answers.filter(each => each instanceof SlotTaken).length, 480)
    for (const [at, each] of all.entries())
      assert.is(await balanceOf(each), answers[at] instanceof Appointment ? 0n : price)
    for (const { id } of winners) assert.is(await held(app.db, id), price)
    assert.equal(await world.audit(), [])
  },
)

story('the database itself takes no two for one slot', async world => {
  const { app, stranger, mara } = world
  await takesAppointments(world, mara)
  const made = await books(world, await stranger(), mara)
  await fails(() => app.db.rows(SAME_SLOT, [made.id]), /one_appointment_at_a_time/)
})

story('cancelled, accepted and moved at once, it ends in one way and its money moves once', async world => {
  const { app, stranger, selene } = world
  await takesAppointments(world, selene, { isInstant: false })
  for (const round of [1, 2, 3]) {
    const client = await stranger()
    const made = await books(world, client, selene)
    const [slot] = (await slotsOfDay(world, selene, 3)).slice(round)
    await Promise.all([
      cancelAppointment(app, client.viewer, made.id),
      cancelAppointment(app, selene.viewer, made.id),
      acceptAppointment(app, selene.viewer, made.id),
      rescheduleAppointment(app, client.viewer, {
        appointmentId: made.id,
        startsAt: slot as Date,
        idempotencyKey: `round ${round} of ${made.id}`,
      }),
    ])
    assert.is((await appointmentOf(app.db, client.viewer, made.id)).state, 'CANCELLED')
    assert.is(await balanceOf(client), made.price.minor)
    assert.is(await held(app.db, made.id), 0n)
  }
  assert.equal(await world.audit(), [])
})

story('what dies between its statements never happened', async world => {
  const { app, stranger, mara } = world
  await takesAppointments(world, mara)
  const client = await stranger()
  const made = await books(world, client, mara)
  const dies = app.db.transact(async tx => {
    const row = await lockAppointment(tx, made.id)
    if (row) await endAppointment(app, tx, row, 'CANCELLED', 'CLIENT')
    throw new Error('the node died')
  })
  await fails(() => dies, /died/)
  assert.is((await appointmentOf(app.db, client.viewer, made.id)).state, 'BOOKED')
  assert.is(await held(app.db, made.id), made.price.minor)
  const again = (await cancelAppointment(app, client.viewer, made.id)) as Appointment
  assert.is(again.state, 'CANCELLED')
  assert.is(await balanceOf(client), made.price.minor)
  const late = app.db.transact(async tx => writeAcceptance(tx, made.id))
  await fails(() => late, /settled_when_it_ended/)
})

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name)

run()
