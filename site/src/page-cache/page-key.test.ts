import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addressOf } from '../features/readers/search/reader-filter.ts'
import { type Asked, pageKeyOf } from './page-key.ts'

const hosts = new Set(['soulseer.example', 'auralumic.example'])
const keyOf = (address: string, more: Partial<Asked> = {}) => {
  const url = new URL(address, 'https://soulseer.example')
  return pageKeyOf({
    method: 'GET',
    url,
    host: url.host,
    isSignedIn: false,
    language: 'en',
    theme: null,
    looks: '',
    basketCount: 0,
    hosts,
    ...more,
  })
}

test('public pages have keys, nothing else has', () => {
  for (const path of [
    '/',
    '/readers',
    '/readers/mara-moonwater',
    '/terms',
    '/help',
    '/articles',
    '/articles/after-a-parting',
  ])
    assert.ok(keyOf(path), path)
  for (const path of [
    '/wallet',
    '/readers/',
    '/readers/Mara',
    '/readers/a/b',
    '/articles/preview/a',
    '/horoscopes/leo',
    '/sign-in',
    '/theme',
    '/404',
  ])
    assert.is(keyOf(path), null, path)
  assert.is(keyOf('/constructor'), null)
})

test('neither people nor what they send have any', () => {
  assert.is(keyOf('/', { isSignedIn: true }), null)
  assert.is(keyOf('/', { method: 'POST' }), null)
  assert.is(keyOf('/', { method: 'HEAD' }), null)
})

test('brand, language, theme, scheme of the address, path and query each make another page', () => {
  const keys = [
    keyOf('/'),
    keyOf('https://auralumic.example/'),
    keyOf('http://soulseer.example/'),
    keyOf('/', { language: 'es' }),
    keyOf('/?lang=es', { language: 'es' }),
    keyOf('/', { theme: 'light' }),
    keyOf('/', { theme: 'dark' }),
    keyOf('/', { looks: 'contrast' }),
    keyOf('/', { basketCount: 2 }),
    keyOf('/readers'),
    keyOf('/readers?online=1'),
    keyOf('/readers/mara-moonwater'),
    keyOf('/readers/mara-moonwater?reviews=abc'),
  ].map(key => key?.text)
  assert.is(new Set(keys).size, keys.length)
  assert.not(keys.includes(undefined))
})

test('a host that is not ours, or that two headers tell differently, has no key', () => {
  assert.is(keyOf('https://elsewhere.example/'), null)
  assert.is(keyOf('/', { host: 'auralumic.example' }), null)
})

test('parameters that the page does not know go past the cache', () => {
  assert.is(keyOf('/?utm_source=x'), null)
  assert.is(keyOf('/readers?online=1&made=up'), null)
  assert.is(keyOf('/readers/mara-moonwater?online=1'), null)
  assert.is(keyOf(`/readers?text=${'x'.repeat(700)}`), null)
})

test('the tabs of /readers are lists, not profiles', () => {
  for (const path of ['/readers/connect', '/readers/attributes', '/badges']) {
    assert.ok(keyOf(path), path)
    assert.is(keyOf(path)?.slug, null, path)
  }
  assert.is(keyOf('/readers/connect?reviews=x'), null)
})

test('whatever the filters of /readers write is known', () => {
  const wanted = addressOf({
    online: true,
    channel: 'CHAT',
    attributes: ['tarot', 'runes'],
    least: '2',
    most: '4.5',
    rating: 4,
    language: 'es',
    years: 5,
    badge: 'GOLD',
    location: 'Lisbon',
    sort: 'PRICE',
    text: 'moon',
    after: 'cursor',
  })
  assert.ok(keyOf(wanted))
})

test('an address that visitors type is told from the few that there are', () => {
  for (const few of [
    '/',
    '/?lang=es',
    '/readers?online=1',
    '/readers?channel=voice',
    '/readers/mara-moonwater',
  ])
    assert.is(keyOf(few)?.isTyped, false, few)
  for (const typed of [
    '/readers?text=x',
    '/readers?attribute=x',
    '/readers?online=2',
    '/?lang=zz',
    '/?lang=en&lang=en',
  ])
    assert.is(keyOf(typed)?.isTyped, true, typed)
})

test.run()
