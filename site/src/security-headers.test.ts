import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { letOurselvesFrame } from './security-headers.ts'

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

test.run()
