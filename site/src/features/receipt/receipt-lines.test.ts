import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inMoney, type Unit } from '../../ui/format/money.ts'
import { receiptLines } from './receipt-lines.ts'
import type { HeldReading } from './receipt-reading.ts'

const test = suite('the lines of a receipt')
const usd = (minor: string) => ({ minor, currency: 'USD' })
const at = '2026-11-21T08:00:00.000Z'
const credits: Unit = { kind: 'CREDITS', worth: usd('10') }

const held = (side: 'CLIENT' | 'READER', but: Partial<HeldReading['receipt']> = {}): HeldReading =>
  ({
    ...{ id: 'reading-1', channel: 'CHAT', state: 'ENDED', ending: 'CLIENT_ENDED', topic: null, side },
    ...{ ratePerMinute: usd('300'), client: { id: 'theo', name: 'Theo Vale' } },
    reader: { id: 'mara', slug: 'mara', name: 'Mara Moonwater', picture: null },
    ...{ requestedAt: at, startedAt: at, endedAt: at, tipping: null, review: null, dispute: null },
    disputableUntil: null,
    receipt: {
      ...{ number: 'ABC', sharedSeconds: 90, booked: null, minutes: [], pauses: [], tips: [], refund: null },
      ...{ charged: usd('600'), givenBack: usd('150'), forgiven: usd('0'), total: usd('450') },
      ...{ readerShare: usd('315'), platformShare: usd('135'), ...but },
    },
  }) as HeldReading

const values = (...of: Parameters<typeof receiptLines>) => receiptLines(...of).map(({ value }) => value)

test('a client sees what their wallet holds', () => {
  assert.equal(values(held('CLIENT'), inMoney).slice(2), ['$6.00', '−$1.50', '$4.50'])
  assert.equal(values(held('CLIENT'), credits).slice(2), ['60 credits', '−15 credits', '45 credits'])
})

test('a reader sees the fee and the share, and tips and a refund in the sum', () => {
  const tips = [{ number: 1, at, amount: usd('500') }]
  const refund = { at, amount: usd('450'), byReader: usd('315') }
  assert.equal(
    values(held('READER', { tips, refund }), inMoney).slice(4),
    ['$4.50', '−$1.35', '$3.15', '$5.00', '−$3.15', '$5.00'].slice(0),
  )
})

test('an appointment has its price, and minutes only where it went on', () => {
  const booked = usd('4000')
  const agreed = { booked, charged: booked, givenBack: usd('0'), forgiven: usd('0'), total: booked }
  const appointment = { id: 'appointment-1', minutes: 30 }
  const lines = (but: Partial<HeldReading['receipt']>) =>
    values({ ...held('CLIENT', { ...agreed, ...but }), appointment }, inMoney).slice(1)
  assert.equal(lines({}), ['$40.00', '$40.00'])
  const minutes = [{ minute: 1, at, amount: usd('300') }]
  assert.equal(lines({ minutes, charged: usd('4300'), total: usd('4300') }), [
    '$40.00',
    '$3.00 per minute',
    '$3.00',
    '$43.00',
  ])
})

test('what our team forgives stands beside what was not used', () => {
  const but = { givenBack: usd('450'), forgiven: usd('300'), total: usd('150') }
  assert.equal(values(held('CLIENT', but), inMoney).slice(3), ['−$1.50', '−$3.00', '$1.50'])
})

test('nothing has no minus', () => {
  const nothing = held('READER', {
    charged: usd('0'),
    givenBack: usd('0'),
    forgiven: usd('0'),
    total: usd('0'),
    platformShare: usd('0'),
  })
  assert.not.ok(values(nothing, inMoney).some(value => value.startsWith('−')))
  assert.ok(values(nothing, inMoney).includes('$0.00'))
})

test.run()
