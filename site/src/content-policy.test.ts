import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { widened } from './content-policy.ts'

const policy =
  "default-src 'self';connect-src 'self'; script-src 'self' 'sha256-x'; style-src-elem 'self' 'sha256-y';"

test('without guests nothing is opened', () => {
  assert.is(
    widened(policy, { clerk: null, stripe: false, files: null, agora: false }),
    "default-src 'self'; connect-src 'self'; script-src 'self' 'sha256-x'; style-src-elem 'self' 'sha256-y'",
  )
})

test('a guest is let in by host, beside what stood there', () => {
  const opened = widened(policy, {
    clerk: 'clerk.example.test',
    stripe: true,
    files: 'https://files.example.test',
    agora: true,
  })
  assert.match(opened, "connect-src 'self' https://clerk.example.test https://api.stripe.com https://*.agora.io:* wss://*.agora.io:*")
  assert.match(opened, "frame-src 'self' https://challenges.cloudflare.com https://js.stripe.com")
  assert.match(opened, "media-src 'self' https://files.example.test")
  assert.not.match(opened, 'sha256-y')
})

test.run()
