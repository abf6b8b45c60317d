import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  asks,
  balanceOf,
  books,
  comes,
  DAY,
  everyMinute,
  fails,
  HOUR,
  MINUTE,
  slotsOfDay,
  takesAppointments,
} from '../../test/booking-stories.ts'
import type { Client } from '../../test/people.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { AccessLost, suspendPerson } from '../accounts/index.ts'
import { emit } from '../foundation/events/events.ts'
import { held } from '../ledger/index.ts'
import { walletHistory } from '../readings/money/wallet-history.ts'
import { acceptAppointment } from './answer-appointment.ts'
import { appointmentOf } from './appointment-of.ts'
import { Appointment } from './appointment-type.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { enterAppointment } from './room/enter-appointment.ts'
import './index.ts'
import { AppointmentNotMovable, AppointmentNotOpen, RoomNotOpen, SlotTaken } from './refusals.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'

const { story, run } = stories('an appointment ends')

/** The clock shows so many seconds after the beginning of an appointment. */
async function goTo(world: World, { startsAt }: Appointment, seconds: number): Promise<void> {
  const now = await world.now()
  await world.advance((startsAt.getTime() - now.getTime()) / 1000 + seconds)
}

/** Nothing is held for it any more, and the books are in order. */
async function isSettled(world: World, { id }: Appointment): Promise<void> {
  assert.is(await held(world.app.db, id), 0n)
  assert.equal(await world.audit(), [])
}

const moves = (
  world: World,
  { viewer }: Client,
  { id }: Appointment,
  startsAt: Date,
  idempotencyKey = randomUUID(),
) => rescheduleAppointment(world.app, viewer, { appointmentId: id, startsAt, idempotencyKey })

story('cancelled in time, everything comes back; later, the policy’s part', async world => {
  const { app, stranger, mara } = world
  await takesAppointments(world, mara)
  const [early, late] = [await stranger(), await stranger()]
  const first = await books(world, early, mara)
  const second = await books(world, late, mara)
  const before = (await mara.earnings()).balance.minor
  const cancelled = (await cancelAppointment(app, early.viewer, first.id)) as Appointment
  assert.is(cancelled.state, 'CANCELLED')
  assert.is(cancelled.cancelledBy, 'CLIENT')
  assert.is(await balanceOf(early), first.price.minor)
  assert.is(((await cancelAppointment(app, early.viewer, first.id)) as Appointment).state, 'CANCELLED')
  assert.is(await balanceOf(early), first.price.minor, 'once')
  const history = await walletHistory(app.db, await early.wallet(), 20, null)
  assert.equal(
    history.map(({ kind }) => kind),
    ['TOP_UP'],
    'what was set aside and came back is no line',
  )
  await goTo(world, second, -HOUR)
  const later = (await cancelAppointment(app, late.viewer, second.id)) as Appointment
  const half = second.price.minor / 2n
  assert.is(later.paid?.minor, half)
  assert.is(await balanceOf(late), second.price.minor - half)
  const earned = half - (half * 3000n) / 10_000n
  assert.is((await mara.earnings()).balance.minor - before, earned)
  const lines = await walletHistory(app.db, await late.wallet(), 20, null)
  const paid = lines.find(({ kind }) => kind === 'APPOINTMENT')
  assert.equal([lines.length, paid?.amount.minor], [2, -half])
  await isSettled(world, first)
  await isSettled(world, second)
})

story('cancelled by the reader, everything comes back, however late', async world => {
  const { app, stranger, mara } = world
  await takesAppointments(world, mara)
  const client = await stranger()
  const made = await books(world, client, mara)
  await goTo(world, made, 11 * MINUTE)
  assert.instance(await cancelAppointment(app, client.viewer, made.id), AppointmentNotOpen, 'it has begun')
  const cancelled = (await cancelAppointment(app, mara.viewer, made.id)) as Appointment
  assert.equal([cancelled.state, cancelled.cancelledBy], ['CANCELLED', 'READER'])
  assert.is(await balanceOf(client), made.price.minor)
  await everyMinute(world)
  await isSettled(world, made)
})

story('when both came it took place, and the reader earns their share', async world => {
  const { app, stranger, orin } = world
  await takesAppointments(world, orin)
  const client = await stranger()
  const made = await books(world, client, orin)
  const before = (await orin.earnings()).balance.minor
  await goTo(world, made, -5 * MINUTE - 1)
  assert.instance(await enterAppointment(app, client.viewer, made.id), RoomNotOpen)
  await goTo(world, made, -5 * MINUTE)
  const theirs = await comes(world, client, made)
  const hers = await comes(world, orin, made)
  await client.joins(theirs)
  await orin.joins(hers)
  assert.instance(await cancelAppointment(app, orin.viewer, made.id), AppointmentNotOpen, 'they met')
  await everyMinute(world)
  assert.is((await appointmentOf(app.db, client.viewer, made.id)).state, 'BOOKED')
  await goTo(world, made, 30 * MINUTE)
  await world.settle()
  await everyMinute(world)
  const over = await appointmentOf(app.db, orin.viewer, made.id)
  assert.is(over.state, 'COMPLETED')
  assert.is(over.paid?.minor, made.price.minor)
  const share = made.price.minor - (made.price.minor * 3000n) / 10_000n
  assert.is(over.earned?.minor, share)
  assert.is((await orin.earnings()).balance.minor - before, share)
  assert.is(await balanceOf(client), 0n)
  assert.instance(await enterAppointment(app, client.viewer, made.id), AppointmentNotOpen)
  await isSettled(world, made)
})

story('whoever did not come bears it', async world => {
  const { app, stranger, orin } = world
  await takesAppointments(world, orin)
  const clients = [await stranger(), await stranger(), await stranger(), await stranger()]
  const made: Appointment[] = []
  for (const client of clients) made.push(await books(world, client, orin))
  const [noClient, noReader, nobody, late] = made as [Appointment, Appointment, Appointment, Appointment]
  await goTo(world, noClient, 0)
  await comes(world, orin, noClient)
  await goTo(world, noClient, 30 * MINUTE)
  await world.settle()
  await goTo(world, noReader, 0)
  await comes(world, clients[1] as Client, noReader)
  await goTo(world, noReader, 30 * MINUTE)
  await world.settle()
  await goTo(world, late, 0)
  await comes(world, clients[3] as Client, late)
  await goTo(world, late, 10 * MINUTE + 1)
  await comes(world, orin, late)
  await goTo(world, late, DAY)
  await world.settle()
  await everyMinute(world)
  const states = await Promise.all(made.map(({ id }) => appointmentOf(app.db, orin.viewer, id)))
  assert.equal(
    states.map(({ state }) => state),
    ['CLIENT_ABSENT', 'READER_ABSENT', 'NOBODY_CAME', 'READER_ABSENT'],
  )
  const back = await Promise.all(clients.map(balanceOf))
  assert.equal(back, [0n, noReader.price.minor, nobody.price.minor, late.price.minor])
  for (const each of made) await isSettled(world, each)
})

story('moved to another slot, it keeps its price and terms', async world => {
  const { app, stranger, selene } = world
  await takesAppointments(world, selene)
  const client = await stranger()
  const made = await books(world, client, selene)
  const slots = await slotsOfDay(world, selene)
  const [next, other] = slots.slice(-2) as [Date, Date]
  const key = randomUUID()
  const moved = (await moves(world, client, made, next, key)) as Appointment
  assert.instance(moved, Appointment)
  assert.equal(moved.startsAt, next)
  assert.equal([moved.state, moved.movesLeft], ['BOOKED', 1])
  assert.equal(((await moves(world, client, made, next, key)) as Appointment).movesLeft, 1, 'once')
  const [move, ...others] = moved.moved
  assert.equal([move?.from, move?.to, others], [made.startsAt, next, []])
  assert.is(await held(app.db, made.id), made.price.minor)
  assert.ok(
    (await slotsOfDay(world, selene)).map(Number).includes(Number(made.startsAt)),
    'its old time is free',
  )
  const rival = await stranger()
  await books(world, rival, selene, other)
  assert.instance(await moves(world, client, made, other), SlotTaken)
  await fails(() => moves(world, selene as never, made, other), /Only the client/)
  assert.instance(await moves(world, client, made, made.startsAt), Appointment)
  const often = (await moves(world, client, made, next)) as AppointmentNotMovable
  assert.equal([often.constructor, often.code], [AppointmentNotMovable, 'TOO_OFTEN'])
  const late = await books(world, rival, selene, next)
  await goTo(world, late, -23 * HOUR)
  const tooLate = (await moves(world, rival, late, other)) as AppointmentNotMovable
  assert.is(tooLate.code, 'TOO_LATE')
})

story('what was accepted waits for the reader anew when it is moved', async world => {
  const { app, stranger, selene } = world
  await takesAppointments(world, selene, { isInstant: false })
  const client = await stranger()
  const made = await books(world, client, selene)
  await acceptAppointment(app, selene.viewer, made.id)
  const [slot] = (await slotsOfDay(world, selene)).slice(-1)
  const moved = (await moves(world, client, made, slot as Date)) as Appointment
  assert.is(moved.state, 'REQUESTED')
  assert.ok(moved.answerBy)
})

story('whoever is shut out meets nobody, and nothing stays held', async world => {
  const { app, stranger, mara, settle } = world
  await takesAppointments(world, mara)
  const client = await stranger()
  const made = await books(world, client, mara)
  await app.db.transact(tx => emit(tx, AccessLost, { subjectId: client.viewer.id, payload: {} as never }))
  await settle()
  const over = await appointmentOf(app.db, mara.viewer, made.id)
  assert.equal([over.state, over.cancelledBy], ['CANCELLED', 'CLIENT'])
  await isSettled(world, made)
})

story('is not made by or with somebody who was shut out since it was asked for', async world => {
  const { app, stranger, selene, settle } = world
  await takesAppointments(world, selene)
  const [slot] = (await slotsOfDay(world, selene)).slice(-1)
  const client = await stranger()
  await client.topsUp(1_000_000)
  const reason = 'Insults.'
  const staff = await world.viewer('ines')
  await suspendPerson(app, staff, { personId: client.viewer.id, reason, idempotencyKey: randomUUID() })
  await settle()
  assert.instance(await asks(world, client, selene, slot as Date), SlotTaken)
})

story('a full day takes no more, and one of another length does not end after the hours', async world => {
  const { stranger, orin } = world
  await takesAppointments(world, orin, { mostADay: 1 })
  const client = await stranger()
  await client.topsUp(1_000_000)
  const slots = await slotsOfDay(world, orin, 5)
  const day = slots.slice(20, 22) as [Date, Date]
  assert.instance(await asks(world, client, orin, day[0]), Appointment)
  const left = (await slotsOfDay(world, orin, 5)).length
  assert.ok(left < slots.length - 1, `${left} of ${slots.length}`)
})

run()
