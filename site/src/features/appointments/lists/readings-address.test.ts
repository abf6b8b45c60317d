import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readingsAddress, wantedReadings } from './readings-address.ts'

const of = (address: string) => wantedReadings(new URL(address, 'https://example.test').searchParams)

test('an address says which readings, and leads back to itself', () => {
  for (const address of [
    '/readings',
    '/readings?side=reader&stage=requested',
    '/readings?stage=archived&kind=live&after=abc',
  ])
    assert.is(readingsAddress(of(address)), address)
})

test('what is misspelt or does not fit is not asked for', () => {
  assert.equal(of('/readings?stage=old&kind=live&side=staff'), {
    stage: null,
    side: 'CLIENT',
    kind: null,
    after: null,
  })
})

test.run()
