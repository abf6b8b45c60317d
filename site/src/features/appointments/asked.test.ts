import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { askedOf } from './asked.ts'

const usd = (minor: string) => ({ minor, currency: 'USD' })
const dream = { id: 'dream', name: 'Dream reading', description: '', minutes: 30 }
const offer = {
  spans: [{ minutes: 30, prices: [{ channel: 'CHAT' as const, price: usd('8970') }] }],
  services: [{ service: dream, price: usd('4500') }],
}
const channels = ['CHAT', 'VIDEO'] as const
const asked = (service: string, minutes: string) => askedOf(offer, channels, { service, minutes })

test('a mere length costs what it costs on each channel', () => {
  assert.equal(asked('', '30'), { service: null, ...offer.spans[0] })
})

test('a service costs the same on each of the reader’s channels', () => {
  const found = asked('dream', '30')
  assert.is(found?.service?.name, 'Dream reading')
  assert.is(found?.minutes, 30)
  assert.equal(
    found?.prices,
    channels.map(channel => ({ channel, price: usd('4500') })),
  )
})

test('what is gone, or takes another time by now, is chosen again and not replaced', () => {
  assert.is(asked('gone', '30'), null)
  assert.is(asked('dream', '45'), null)
  assert.is(asked('', '45'), null)
})

test.run()
