import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isTrackingPage } from './carriers.ts'

test('a page that follows parcels is encrypted, and has the number once after the name of its host', () => {
  for (const address of ['https://a.example/{tracking}', 'https://a.example/track?n={tracking}&l=en'])
    assert.ok(isTrackingPage(address), address)
  for (const address of [
    '',
    '{tracking}',
    'https://a.example/track',
    'http://a.example/{tracking}',
    'javascript:alert({tracking})',
    'https://{tracking}.a.example/',
    'https://a.example{tracking}/',
    'https://me@a.example/{tracking}',
    'https://a.example/{tracking}/{tracking}',
  ])
    assert.not(isTrackingPage(address), address)
})

test.run()
