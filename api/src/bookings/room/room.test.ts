import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  balanceOf,
  books,
  comes,
  everyMinute,
  HOUR,
  MINUTE,
  meet,
  takesAppointments,
} from '../../../test/booking-stories.ts'
import type { Client, Reader } from '../../../test/people.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { disputeReading } from '../../aftercare/disputes/dispute-reading.ts'
import { reviewReading } from '../../aftercare/reviews/review-reading.ts'
import { presenceOfPerson } from '../../availability/index.ts'
import { held } from '../../ledger/index.ts'
import { endReading } from '../../readings/end-reading.ts'
import { extendReading } from '../../readings/extend-reading.ts'
import { receiptOf } from '../../readings/money/receipt.ts'
import { walletHistory } from '../../readings/money/wallet-history.ts'
import { readingOf } from '../../readings/reading-of.ts'
import { AlreadyInReading, ReadingNotOpen } from '../../readings/refusals.ts'
import { leaveReading } from '../../readings/room/leave-reading.ts'
import { sendMessage } from '../../readings/room/send-message.ts'
import { appointmentOf } from '../appointment-of.ts'
import type { Appointment } from '../appointment-type.ts'
import { cancelAppointment } from '../cancel-appointment.ts'
import { enterAppointment } from './enter-appointment.ts'
import '../index.ts'
import { AppointmentNotOpen } from '../refusals.ts'

const { story, run } = stories('the room of an appointment')

/** The clock shows so many seconds after the beginning. */
async function goTo(world: World, { startsAt }: Appointment, seconds: number): Promise<void> {
  const now = await world.now()
  await world.advance((startsAt.getTime() - now.getTime()) / 1000 + seconds)
}

async function booked(world: World, reader: Reader): Promise<{ client: Client; made: Appointment }> {
  await takesAppointments(world, reader)
  const client = await world.stranger()
  return { client, made: await books(world, client, reader) }
}

const roomOf = async ({ app }: World, { viewer }: Client, { id }: Appointment): Promise<string> =>
  (await appointmentOf(app.db, viewer, id)).row.readingId as string

/** Nothing is held any more for it or its meter, and the books are in order. */
async function isSettled(world: World, client: Client, made: Appointment): Promise<Appointment> {
  const reading = await readingOf(world.app.db, client.viewer, await roomOf(world, client, made))
  assert.is(await held(world.app.db, made.id), 0n)
  assert.is(await held(world.app.db, reading.row.participantId), 0n)
  assert.equal(await world.audit(), [])
  return appointmentOf(world.app.db, client.viewer, made.id)
}

story('it opens by itself five minutes before, and nobody rings the reader any more', async world => {
  const { app, mara } = world
  const { client, made } = await booked(world, mara)
  await goTo(world, made, -5 * MINUTE - 1)
  await everyMinute(world)
  assert.is((await appointmentOf(app.db, client.viewer, made.id)).row.readingId, null)
  await mara.goesOnline()
  await goTo(world, made, -5 * MINUTE)
  await everyMinute(world)
  assert.ok(await roomOf(world, client, made))
  assert.is(await app.db.transact(tx => presenceOfPerson(tx, mara.viewer.id)), 'BUSY')
  await goTo(world, made, HOUR)
  await world.settle()
  assert.is((await isSettled(world, client, made)).state, 'NOBODY_CAME')
  assert.is(await balanceOf(client), made.price.minor)
})

story('they talk for the price agreed, to the end and not beyond it', async world => {
  const { app, orin } = world
  const { client, made } = await booked(world, orin)
  const before = (await orin.earnings()).balance.minor
  await goTo(world, made, -3 * MINUTE)
  const [theirs] = await meet(world, client, orin, made)
  const readingId = theirs.room.sessionId
  const reading = await readingOf(app.db, client.viewer, readingId)
  assert.equal([reading.state, reading.meter.minutesLeft], ['ACTIVE', 33])
  assert.equal(reading.meter.bookedUntil, made.endsAt)
  assert.is(reading.meter.charged.minor, made.price.minor)
  assert.is((await orin.pending()).valueOf(), made.price.minor - (made.price.minor * 3000n) / 10_000n)
  await sendMessage(app, client.viewer, readingId, 'Good evening', randomUUID())
  await goTo(world, made, 30 * MINUTE - 1)
  await world.settle()
  assert.is((await readingOf(app.db, client.viewer, readingId)).state, 'ACTIVE')
  await goTo(world, made, 30 * MINUTE)
  await world.settle()
  const over = await readingOf(app.db, client.viewer, readingId)
  assert.equal([over.state, over.ending], ['ENDED', 'TIME_UP'])
  const settled = await isSettled(world, client, made)
  assert.equal([settled.state, settled.paid?.minor], ['COMPLETED', made.price.minor])
  assert.is((await orin.earnings()).balance.minor - before, (made.price.minor * 7n + 9n) / 10n)
  const receipt = await receiptOf(app.db, over.row)
  assert.equal(
    [receipt?.booked?.minor, receipt?.total.minor, receipt?.minutes.length, receipt?.sharedSeconds],
    [made.price.minor, made.price.minor, 0, 33 * 60],
  )
  const lines = await walletHistory(app.db, await client.wallet(), 20, null)
  assert.equal(
    lines.map(({ kind, amount }) => [kind, amount.minor]),
    [
      ['APPOINTMENT', -made.price.minor],
      ['TOP_UP', made.price.minor],
    ],
  )
})

story('a review and a dispute follow it as they follow any reading', async world => {
  const { app, mara } = world
  const { client, made } = await booked(world, mara)
  await goTo(world, made, 0)
  const [theirs] = await meet(world, client, mara, made)
  await goTo(world, made, 30 * MINUTE)
  await world.settle()
  const readingId = theirs.room.sessionId
  const review = { readingId, stars: 5, comment: 'On time.', idempotencyKey: randomUUID() }
  assert.ok('stars' in (await reviewReading(app, client.viewer, review)))
  const dispute = await disputeReading(app, client.viewer, {
    readingId,
    reason: 'OTHER',
    comment: 'It was about somebody else.',
    idempotencyKey: randomUUID(),
  } as never)
  assert.ok('cost' in dispute && dispute.cost.minor === made.price.minor)
})

story('the time in which the reader was missing is given back by the second', async world => {
  const { app, orin } = world
  const { client, made } = await booked(world, orin)
  await goTo(world, made, 0)
  const theirs = await comes(world, client, made)
  await client.joins(theirs)
  await goTo(world, made, 3 * MINUTE)
  const hers = await comes(world, orin, made)
  await orin.joins(hers)
  await goTo(world, made, 10 * MINUTE)
  await leaveReading(app, orin.viewer, hers.room.sessionId, hers.room.pageSession)
  await goTo(world, made, 12 * MINUTE)
  await orin.joins(hers)
  await goTo(world, made, 20 * MINUTE)
  await leaveReading(app, client.viewer, theirs.room.sessionId, theirs.room.pageSession)
  await goTo(world, made, 25 * MINUTE)
  await client.joins(theirs)
  await endReading(app, orin.viewer, hers.room.sessionId)
  await world.settle()
  const settled = await isSettled(world, client, made)
  assert.is(settled.state, 'COMPLETED')
  const missing = 3n + 2n + 5n
  assert.is(settled.paid?.minor, (made.price.minor * (30n - missing)) / 30n)
  assert.is(await balanceOf(client), made.price.minor - (settled.paid?.minor ?? 0n))
})

story('a client who ends it early pays for the time that was theirs', async world => {
  const { app, mara } = world
  const { client, made } = await booked(world, mara)
  await goTo(world, made, 0)
  const [theirs] = await meet(world, client, mara, made)
  await goTo(world, made, 10 * MINUTE)
  await endReading(app, client.viewer, theirs.room.sessionId)
  await world.settle()
  const settled = await isSettled(world, client, made)
  assert.equal([settled.state, settled.paid?.minor], ['COMPLETED', made.price.minor])
})

story('it goes on by the minute when the client agrees to that, and for no other reason', async world => {
  const { app, selene } = world
  const { client, made } = await booked(world, selene)
  const rate = (await selene.rate('CHAT')).minor
  await client.topsUp(Number(rate) * 10)
  await goTo(world, made, 0)
  const [theirs] = await meet(world, client, selene, made)
  const readingId = theirs.room.sessionId
  await goTo(world, made, 29 * MINUTE)
  await extendReading(app, client.viewer, readingId, 5)
  assert.is((await readingOf(app.db, client.viewer, readingId)).meter.minutesLeft, 6)
  await goTo(world, made, 30 * MINUTE)
  await world.settle()
  const going = await readingOf(app.db, client.viewer, readingId)
  assert.equal([going.state, going.meter.minutesCharged], ['ACTIVE', 1])
  assert.is(going.meter.charged.minor, made.price.minor + rate)
  assert.is((await appointmentOf(app.db, client.viewer, made.id)).state, 'BOOKED')
  await goTo(world, made, 31.5 * MINUTE)
  await world.settle()
  await endReading(app, client.viewer, readingId)
  await world.settle()
  const settled = await isSettled(world, client, made)
  assert.equal([settled.state, settled.paid?.minor], ['COMPLETED', made.price.minor])
  const receipt = await receiptOf(app.db, (await readingOf(app.db, client.viewer, readingId)).row)
  assert.is(receipt?.total.minor, made.price.minor + (rate * 90n) / 60n)
  assert.is(await balanceOf(client), rate * 10n - (rate * 90n) / 60n)
})

story('an extension that the wallet does not cover ends where the booked time does', async world => {
  const { app, selene } = world
  const { client, made } = await booked(world, selene)
  await goTo(world, made, 0)
  const [theirs] = await meet(world, client, selene, made)
  await extendReading(app, client.viewer, theirs.room.sessionId, 5)
  await goTo(world, made, 33 * MINUTE)
  await world.settle()
  const over = await readingOf(app.db, client.viewer, theirs.room.sessionId)
  assert.equal([over.ending, over.endedAt], ['OUT_OF_FUNDS', made.endsAt])
  assert.is((await isSettled(world, client, made)).paid?.minor, made.price.minor)
})

story('whoever waits alone ends nothing, and cancels nothing of the other’s', async world => {
  const { app, mara } = world
  const { client, made } = await booked(world, mara)
  await goTo(world, made, -2 * MINUTE)
  const hers = await comes(world, mara, made)
  await mara.joins(hers)
  assert.instance(await endReading(app, mara.viewer, hers.room.sessionId), ReadingNotOpen)
  const cancelled = (await cancelAppointment(app, client.viewer, made.id)) as Appointment
  assert.is(cancelled.state, 'CANCELLED')
  const room = await readingOf(app.db, mara.viewer, hers.room.sessionId)
  assert.is(room.state, 'ENDED')
  assert.is(room.meter.charged.minor, 0n)
  assert.instance(await enterAppointment(app, mara.viewer, made.id), AppointmentNotOpen)
  await isSettled(world, client, made)
})

story('they meet, or it is cancelled, and never both', async world => {
  const { app, orin } = world
  const { client, made } = await booked(world, orin)
  await goTo(world, made, 0)
  const theirs = await comes(world, client, made)
  const hers = await comes(world, orin, made)
  await client.joins(theirs)
  const [, cancelled] = await Promise.all([orin.joins(hers), cancelAppointment(app, orin.viewer, made.id)])
  const met = (await appointmentOf(app.db, client.viewer, made.id)).row.metAt !== null
  assert.is(met, cancelled instanceof AppointmentNotOpen)
  await goTo(world, made, HOUR)
  await world.settle()
  const settled = await isSettled(world, client, made)
  assert.is(settled.state, met ? 'COMPLETED' : 'CANCELLED')
})

story('whoever is in another reading ends that first', async world => {
  const { app, mara, orin } = world
  const { client, made } = await booked(world, mara)
  await client.topsUp(100_000)
  await goTo(world, made, -3 * MINUTE)
  const call = await client.calls(orin)
  const refused = await enterAppointment(app, client.viewer, made.id)
  assert.instance(refused, AlreadyInReading)
  assert.is((refused as AlreadyInReading).reading.id, call.id)
  await endReading(app, client.viewer, call.id)
  await comes(world, client, made)
})

run()
