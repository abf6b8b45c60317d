import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { everyMinute, meet, takesAppointments } from '../../../test/booking-stories.ts'
import type { Client } from '../../../test/people.ts'
import { buys, vouchersOf } from '../../../test/shop/digital-stories.ts'
import { balanceOf, buyer, ships } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { cancelAppointment } from '../../bookings/cancel-appointment.ts'
import { Appointment, SlotTaken } from '../../bookings/index.ts'
import { rescheduleAppointment } from '../../bookings/reschedule-appointment.ts'
import { askedSlots } from '../../bookings/slots/asked-slots.ts'
import type { Fault } from '../../foundation/fault.ts'
import { held, transfersOfEach } from '../../ledger/index.ts'
import { cancelOrder } from '../orders/end-order.ts'
import { Order } from '../orders/order.ts'
import { OrderNotChangeable, OrderPiecesNotOpen } from '../refusals.ts'
import { claimVoucher } from './claim-voucher.ts'
import './on-appointment-ended.ts'
import { expireVouchers } from './expire-vouchers.ts'
import { redeemVoucher } from './redeem-voucher.ts'
import { VoucherNotUsable } from './refusals.ts'
import { Voucher } from './voucher.ts'
import { codeTyped, newCode } from './voucher-code.ts'

const { story, run } = stories('vouchers', world => takesAppointments(world, world.selene))
const DAY = 86_400

/** The year ahead with Selene: an hour for 120.00, tax of 8 % added. */
const PAID = 12_960n

/** Free hours of the day after so many days. */
async function hours({ app, selene }: World, days = 3): Promise<Date[]> {
  const from = new Date(app.clock.now().getTime() + days * DAY * 1000)
  const within = { from, to: new Date(from.getTime() + DAY * 1000) }
  return (await askedSlots(app, selene.readerId, within, 60)).startsAt
}

const redeems = (
  { app }: World,
  { viewer }: Client,
  voucherId: string,
  startsAt: Date,
  idempotencyKey: string = randomUUID(),
) => {
  const request = { channel: 'CHAT', topic: null, question: 'What returns?' } as const
  return redeemVoucher(app, viewer, { voucherId, startsAt, ...request, idempotencyKey })
}

async function voucherOf(
  world: World,
  count = 1,
): Promise<{ ada: Client; order: Order; vouchers: Voucher[] }> {
  const ada = await buyer(world, 13_000 * count)
  const order = await buys(world, ada, 'YEAR-AHEAD', count)
  return { ada, order, vouchers: await vouchersOf(world, ada) }
}

/** It was redeemed for the first free hour in some days. */
async function booked(world: World, ada: Client, id: string, days = 3): Promise<Appointment> {
  const [slot] = await hours(world, days)
  const made = await redeems(world, ada, id, slot as Date)
  if (!(made instanceof Appointment)) throw new Error(`not booked: ${made.code}`)
  return made
}

const stateOf = async (world: World, ada: Client) => (await vouchersOf(world, ada)).map(({ state }) => state)

story(
  'the worked example: a voucher is paid, redeemed for nothing more, and earned when it took place',
  async world => {
    const { app, selene } = world
    const { ada, order, vouchers } = await voucherOf(world)
    const [voucher] = vouchers as [Voucher]
    assert.equal([order.state, order.total.minor, await held(app.db, order.id)], ['PAID', PAID, PAID])
    assert.equal([voucher.state, voucher.minutes, voucher.code.length], ['OPEN', 60, 24])
    const before = (await selene.earnings()).balance.minor
    const balance = await balanceOf(ada)
    const made = await booked(world, ada, voucher.id)
    assert.equal(
      [made.isPrepaid, made.price.minor, made.minutes, await balanceOf(ada)],
      [true, 0n, 60, balance],
    )
    assert.is((await selene.earnings()).balance.minor, before, 'nobody earns before it took place')
    await world.advance((made.startsAt.getTime() - app.clock.now().getTime()) / 1000)
    const [page] = await meet(world, ada, selene, made)
    await world.settle()
    await world.advance(61 * 60)
    await world.settle()
    void page
    await everyMinute(world)
    await world.settle()
    assert.equal(await stateOf(world, ada), ['USED'])
    // 120.00 without tax: 70 % to the reader, 30 % to the platform; 9.60 to the tax office.
    assert.is((await selene.earnings()).balance.minor - before, 8_400n)
    assert.equal([await held(app.db, order.id), await balanceOf(ada)], [0n, balance])
    assert.equal(
      (await transfersOfEach(app.db, [order.id])).map(({ reason, amount, fee }) => [reason, amount, fee]),
      [
        ['purchase-hold', PAID, 0n],
        ['purchase-share', 12_000n, 3_600n],
        ['purchase-tax', 960n, 0n],
      ],
    )
    assert.equal(await world.audit(), [])
  },
)

story('twenty requests for one voucher make one appointment', async world => {
  const { ada, vouchers } = await voucherOf(world)
  const id = vouchers[0]?.id ?? ''
  const slots = await hours(world, 5)
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) => redeems(world, ada, id, slots[at % slots.length] as Date)),
  )
  assert.is(all.filter(each => each instanceof Appointment).length, 1)
  assert.equal(
    new Set(all.filter(each => !(each instanceof Appointment)).map(each => (each as VoucherNotUsable).code)),
    new Set(['USED']),
  )
  assert.equal(await stateOf(world, ada), ['BOOKED'])
  assert.equal(await world.audit(), [])
})

story('of the buyer’s own money nothing is had twice: redeemed, cancelled, given back', async world => {
  const { app } = world
  for (let round = 0; round < 5; round++) {
    const { ada, order, vouchers } = await voucherOf(world)
    const [slot] = await hours(world, 6 + round)
    const [made, ended] = await Promise.all([
      redeems(world, ada, vouchers[0]?.id ?? '', slot as Date),
      cancelOrder(app, ada.viewer, order.id),
    ])
    assert.is(made instanceof Appointment, ended instanceof OrderNotChangeable)
    assert.is(await balanceOf(ada), made instanceof Appointment ? 13_000n - PAID : 13_000n)
    assert.is(await held(app.db, order.id), made instanceof Appointment ? PAID : 0n)
    if (made instanceof Appointment) await cancelAppointment(app, ada.viewer, made.id)
    await world.settle()
  }
  assert.equal(await world.audit(), [])
})

story(
  'cancelled in time it is open again; late, it is used and the policy’s part comes back',
  async world => {
    const { app, selene } = world
    const { ada, order, vouchers } = await voucherOf(world)
    const id = vouchers[0]?.id ?? ''
    const first = await booked(world, ada, id, 12)
    assert.instance(await redeems(world, ada, id, (await hours(world, 13))[0] as Date), VoucherNotUsable)
    const [later] = await hours(world, 14)
    const moved = await rescheduleAppointment(app, ada.viewer, {
      appointmentId: first.id,
      startsAt: later as Date,
      idempotencyKey: randomUUID(),
    })
    assert.instance(moved, Appointment)
    await cancelAppointment(app, ada.viewer, first.id)
    await world.settle()
    assert.equal([await stateOf(world, ada), await held(app.db, order.id)], [['OPEN'], PAID])

    const second = await booked(world, ada, id, 3)
    const before = (await selene.earnings()).balance.minor
    await world.advance((second.startsAt.getTime() - app.clock.now().getTime()) / 1000 - 3600)
    const back = BigInt(second.lateRefundBasisPoints)
    assert.ok(back > 0n && back < 10_000n)
    await cancelAppointment(app, ada.viewer, second.id)
    await world.settle()
    await world.settle()
    assert.equal([await stateOf(world, ada), await held(app.db, order.id)], [['USED'], 0n])
    assert.is(await balanceOf(ada), 13_000n - PAID + (PAID * back) / 10_000n)
    assert.is((await selene.earnings()).balance.minor - before, 8_400n - (8_400n * back) / 10_000n)
    assert.equal(await world.audit(), [])
  },
)

story('an unused voucher expires, and its money is the buyer’s again', async world => {
  const { app } = world
  const { ada, order, vouchers } = await voucherOf(world, 2)
  const made = await booked(world, ada, vouchers[0]?.id ?? '', 20)
  await cancelAppointment(app, ada.viewer, made.id)
  await world.settle()
  await world.advance(365 * DAY + 60)
  assert.is(
    ((await redeems(world, ada, vouchers[0]?.id ?? '', made.startsAt)) as VoucherNotUsable).code,
    'EXPIRED',
  )
  await Promise.all([expireVouchers(app), expireVouchers(app)])
  assert.equal(await stateOf(world, ada), ['EXPIRED', 'EXPIRED'])
  assert.equal([await held(app.db, order.id), await balanceOf(ada)], [0n, 26_000n])
  assert.equal(await world.audit(), [])
})

story('whoever has the code has the voucher, and the buyer cannot cancel it any more', async world => {
  const { app, theo, selene } = world
  const { ada, order, vouchers } = await voucherOf(world, 2)
  const code = vouchers[0]?.code ?? ''
  const reasonOf = async (typed: string, client: { viewer: Client['viewer'] } = theo) =>
    ((await claimVoucher(app, client.viewer, typed)) as VoucherNotUsable).code
  assert.is(await reasonOf('nothing'), 'UNKNOWN')
  assert.is(await reasonOf(newCode()), 'UNKNOWN')
  assert.is(await reasonOf(code, selene), 'OWN_READING')
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      claimVoucher(app, at % 2 ? theo.viewer : ada.viewer, code.toLowerCase()),
    ),
  )
  assert.ok(all.some(each => each instanceof Voucher))
  const theirs = (await vouchersOf(world, theo)).filter(({ state }) => state === 'OPEN')
  assert.is(theirs.length + (await vouchersOf(world, ada)).length, 2, 'it is one person’s')
  assert.is(
    await ships(world, order).then(each => each instanceof OrderPiecesNotOpen || each instanceof Order),
    true,
  )
  const cancelled = (await cancelOrder(app, ada.viewer, order.id)) as Order
  assert.instance(cancelled, Order)
  assert.is(await held(app.db, order.id), PAID * BigInt(theirs.length))
  const another = await redeemVoucher(app, theo.viewer, {
    ...{
      voucherId: vouchers[1]?.id ?? '',
      channel: 'CHAT',
      startsAt: new Date(),
      topic: null,
      question: null,
    },
    idempotencyKey: randomUUID(),
  }).catch((problem: Fault) => problem.code)
  assert.is(another, 'NOT_FOUND', 'another’s')
  assert.equal(await world.audit(), [])
})

story('staff ship no service, and a taken hour is refused without using the voucher', async world => {
  const { ada, order, vouchers } = await voucherOf(world, 2)
  assert.instance(await ships(world, order), OrderPiecesNotOpen)
  const [slot] = await hours(world, 25)
  await redeems(world, ada, vouchers[0]?.id ?? '', slot as Date)
  const { ada: eve, vouchers: others } = await voucherOf(world)
  assert.instance(await redeems(world, eve, others[0]?.id ?? '', slot as Date), SlotTaken)
  assert.equal(await stateOf(world, eve), ['OPEN'])
})

story('codes are read as people write them', async () => {
  const code = newCode()
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{20}$/)
  assert.is(codeTyped(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `), code)
  assert.is(codeTyped('O'.repeat(20)), '0'.repeat(20))
  assert.is(codeTyped('I'.repeat(20)), '1'.repeat(20))
  assert.is(codeTyped('U'.repeat(20)), null)
})

run()
