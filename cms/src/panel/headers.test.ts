import { test } from 'uvu'
import * as assert from 'uvu/assert'

type Rule = { source: string; headers: { key: string; value: string }[] }
const { default: config } = (await import('../../next.config.mjs')) as unknown as {
  default: { headers(): Promise<Rule[]> }
}
const rules = await config.headers()
const headerOf = (source: string, key: string): string | undefined =>
  rules.find(rule => rule.source === source)?.headers.find(header => header.key === key)?.value

test('nobody frames the panel, and nothing from elsewhere runs in it', () => {
  for (const source of ['/admin', '/admin/:path*']) {
    const policy = headerOf(source, 'Content-Security-Policy') ?? ''
    assert.match(policy, /frame-ancestors 'none'/)
    assert.match(policy, /default-src 'self'/)
    assert.match(policy, /object-src 'none'/)
    assert.not.match(policy, /https?:|\*|unsafe-eval/)
    assert.is(headerOf(source, 'X-Frame-Options'), 'DENY')
    assert.match(policy, /form-action 'self'/)
    assert.is(headerOf(source, 'Cross-Origin-Opener-Policy'), 'same-origin')
  }
})

test('no answer is taken for another type than it says, and no address is told elsewhere', () => {
  assert.is(headerOf('/:path*', 'X-Content-Type-Options'), 'nosniff')
  assert.is(headerOf('/:path*', 'Referrer-Policy'), 'same-origin')
})

test.run()
