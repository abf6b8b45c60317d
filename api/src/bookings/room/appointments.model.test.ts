import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  asks,
  balanceOf,
  comes,
  DAY,
  everyMinute,
  MINUTE,
  slotsOfDay,
  takesAppointments,
} from '../../../test/booking-stories.ts'
import type { Client, Page, Reader } from '../../../test/people.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { held } from '../../ledger/index.ts'
import { endReading } from '../../readings/end-reading.ts'
import { extendReading } from '../../readings/extend-reading.ts'
import { byId } from '../../readings/index.ts'
import { leaveReading } from '../../readings/room/leave-reading.ts'
import { acceptAppointment, declineAppointment } from '../answer-appointment.ts'
import type { AppointmentRow } from '../appointment.ts'
import { appointmentOf } from '../appointment-of.ts'
import { Appointment } from '../appointment-type.ts'
import { cancelAppointment } from '../cancel-appointment.ts'
import { rescheduleAppointment } from '../reschedule-appointment.ts'
import '../index.ts'

/**
 * Random interleavings of what two people and time can do to appointments; after every step each cent of the client's is in the
 * wallet, held for one thing, or paid for one that took place. MODEL_RUNS sets how many (30), MODEL_SEED repeats one run.
 */
const RUNS = Number(process.env.MODEL_RUNS ?? 30)
const SEED = process.env.MODEL_SEED ? Number(process.env.MODEL_SEED) : Date.now() % 2 ** 31
const MONEY = 100_000

const which = fc.nat({ max: 2 })
const side = fc.constantFrom('client' as const, 'reader' as const)
const does = <Name extends string>(name: Name) => fc.constant(name)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: does('ask'), slot: fc.nat({ max: 40 }) }) },
  { weight: 3, arbitrary: fc.record({ does: does('accept'), which }) },
  { weight: 1, arbitrary: fc.record({ does: does('decline'), which }) },
  { weight: 2, arbitrary: fc.record({ does: does('cancel'), which, side }) },
  { weight: 2, arbitrary: fc.record({ does: does('move'), which, slot: fc.nat({ max: 40 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: does('goTo'), which, minutes: fc.integer({ min: -6, max: 40 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ does: does('meet'), which, side, minutes: fc.integer({ min: -5, max: 25 }) }),
  },
  { weight: 8, arbitrary: fc.record({ does: does('come'), which, side, joins: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: does('leave'), which, side }) },
  { weight: 2, arbitrary: fc.record({ does: does('end'), which, side }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: does('extend'), which, minutes: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 5, arbitrary: fc.record({ does: does('pass'), seconds: fc.integer({ min: 1, max: 700 }) }) },
  { weight: 4, arbitrary: fc.record({ does: does('settle') }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type StepOfOne = Exclude<Step, { does: 'ask' | 'pass' | 'settle' }>

class Model {
  readonly made: string[] = []
  readonly #pages = new Map<string, Page>()

  constructor(
    readonly world: World,
    readonly client: Client,
    readonly reader: Reader,
  ) {}

  async takes(step: Step): Promise<void> {
    const { world, client, reader } = this
    if (step.does === 'ask') {
      const slots = await slotsOfDay(world, reader)
      const asked = await asks(world, client, reader, slots[step.slot % slots.length] as Date)
      if (asked instanceof Appointment) this.made.push(asked.id)
    } else if (step.does === 'pass') await world.advance(step.seconds)
    else if (step.does === 'settle') await this.settles()
    else {
      const id = this.made.at(-1 - step.which)
      const row = id ? await this.#row(id) : null
      if (id && row) await this.#doesTo(id, row, step)
    }
  }

  async #doesTo(id: string, row: AppointmentRow, step: StepOfOne): Promise<unknown> {
    const { world, client, reader } = this
    const { app } = world
    const person = 'side' in step && step.side === 'reader' ? reader : client
    const page = 'side' in step ? this.#pages.get(`${id}/${step.side}`) : undefined
    switch (step.does) {
      case 'accept':
        return acceptAppointment(app, reader.viewer, id)
      case 'decline':
        return declineAppointment(app, reader.viewer, id)
      case 'cancel':
        return cancelAppointment(app, person.viewer, id)
      case 'move': {
        const slots = await slotsOfDay(world, reader)
        const startsAt = slots[step.slot % slots.length] as Date
        return rescheduleAppointment(app, client.viewer, {
          appointmentId: id,
          startsAt,
          idempotencyKey: randomUUID(),
        })
      }
      case 'goTo': {
        const seconds =
          (row.startsAt.getTime() - (await world.now()).getTime()) / 1000 + step.minutes * MINUTE
        if (seconds > 0) await world.advance(seconds)
        return everyMinute(world)
      }
      case 'come': {
        const came = await comes(world, person, { id } as Appointment).catch(refused)
        if (!came) return
        this.#pages.set(`${id}/${step.side}`, came)
        return step.joins ? person.joins(came) : undefined
      }
      case 'meet': {
        await acceptAppointment(app, reader.viewer, id)
        await this.#doesTo(id, row, { does: 'goTo', which: 0, minutes: step.minutes })
        await this.#doesTo(id, row, { does: 'come', which: 0, side: step.side, joins: true })
        await world.advance(step.minutes + 6)
        const other = step.side === 'client' ? 'reader' : 'client'
        return this.#doesTo(id, row, { does: 'come', which: 0, side: other, joins: true })
      }
      case 'leave':
        return page && leaveReading(app, person.viewer, page.room.sessionId, page.room.pageSession)
      case 'end':
        return row.readingId && endReading(app, person.viewer, row.readingId)
      case 'extend':
        return row.readingId && extendReading(app, client.viewer, row.readingId, step.minutes)
    }
  }

  async settles(): Promise<void> {
    await this.world.settle()
    await everyMinute(this.world)
  }

  /** Where each cent of the client's is. */
  async isWhole(): Promise<void> {
    const { db } = this.world.app
    let sum = await balanceOf(this.client)
    for (const id of this.made) {
      const row = await this.#row(id)
      const reading = row.readingId ? await byId(db, row.readingId) : null
      const [forAppointment, forMeter] = [
        await held(db, id),
        reading ? await held(db, reading.participantId) : 0n,
      ]
      const hasMet = row.metAt !== null
      const isOpen = row.endedAt === null
      assert.is(forAppointment, isOpen && !hasMet ? row.price : 0n, `${row.state}: held for the appointment`)
      if (!hasMet || reading?.endedAt) assert.is(forMeter, 0n, `${row.state}: held for the meter`)
      else assert.ok(forMeter >= row.price, 'the meter has the price')
      const byMinute = reading?.endedAt
        ? reading.charged - reading.givenBack - (reading.bookedCost ?? 0n)
        : 0n
      const paid = reading?.endedAt && hasMet ? (reading.bookedCost ?? 0n) : (row.captured ?? 0n)
      sum += forAppointment + forMeter + paid + byMinute
      if (!isOpen)
        assert.ok(isAllowed(row), `${row.state} by ${row.endedBy} took ${row.captured} of ${row.price}`)
    }
    assert.is(sum, BigInt(MONEY), 'no cent is lost, and none is made')
  }

  #row = async (id: string): Promise<AppointmentRow> =>
    (await appointmentOf(this.world.app.db, this.client.viewer, id)).row
}

const refused = (error: Error): null => {
  if (/not let in/.test(error.message)) return null
  throw error
}

/** What may have been taken, by how it ended: nothing where the client is not to blame. */
function isAllowed({ state, endedBy, captured, price, metAt }: AppointmentRow): boolean {
  if (captured === null) return false
  if (state === 'COMPLETED') return metAt !== null && captured <= price
  if (state === 'CLIENT_ABSENT' || (state === 'CANCELLED' && endedBy === 'CLIENT')) return captured <= price
  return captured === 0n
}

test('every cent of an appointment is in one place, whatever its two sides do', async () => {
  const world = await openWorld()
  try {
    await takesAppointments(world, world.mara, { isInstant: false })
    await takesAppointments(world, world.orin)
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 8, maxLength: 40 }),
        fc.boolean(),
        async (steps, isInstant) => {
          const client = await world.stranger()
          await client.topsUp(MONEY)
          const model = new Model(world, client, isInstant ? world.orin : world.mara)
          for (const each of steps) {
            await model.takes(each)
            await model.isWhole()
          }
          await world.advance(3 * DAY)
          await model.settles()
          await model.settles()
          await model.isWhole()
          for (const id of model.made)
            assert.ok(
              (await appointmentOf(world.app.db, client.viewer, id)).row.endedAt,
              'nothing stays open',
            )
          assert.equal(await world.audit(), [])
        },
      ),
      { numRuns: RUNS, seed: SEED, endOnFailure: false },
    )
  } finally {
    await world.close()
  }
})

test.run()
