import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isFramed, letOurselvesFrame } from './security-headers.ts'

test('the page that renews a session may be framed by our own pages, and nothing else of its policy changes', () => {
  const headers = new Headers({
    'x-frame-options': 'DENY',
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'; object-src 'none'",
  })
  letOurselvesFrame(headers)
  assert.is(headers.get('x-frame-options'), 'SAMEORIGIN')
  assert.is(
    headers.get('content-security-policy'),
    "default-src 'self'; frame-ancestors 'self'; object-src 'none'",
  )
})

test('previews of drafts and the page that renews a session may be framed, and no others', () => {
  const document = '3b9c1d52-0000-4000-8000-000000000001'
  const preview = `/shop/preview/${document}`
  const ofContent = [`/articles/preview/${document}`, `/horoscopes/preview/${document}`]
  for (const path of ['/account/session', preview, ...ofContent, '/apply/preview/QXBwbGljYXRpb246MQ'])
    assert.ok(isFramed(path), path)
  for (const path of [
    '/',
    '/shop',
    '/apply',
    '/apply/identity',
    '/apply/preview/a/b',
    '/shop/preview',
    '/articles/preview',
    '/articles/after-a-parting',
    '/horoscopes/leo',
    `${preview}/more`,
    '/shop/night-candle',
    '/wallet',
    '/account',
  ])
    assert.not(isFramed(path), path)
})

test.run()
