import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { withoutLook } from './look-cookie.ts'

const test = suite('the cookie of a look')

const cookieOf = (cookie: string | null) =>
  withoutLook(
    new Request('http://localhost/look/stop', { headers: cookie === null ? {} : { cookie } }),
  ).request.headers.get('cookie')

test('is left out of what staff ask for themselves, and nothing else is', () => {
  assert.is(cookieOf('__session=a; __look=b; theme=dark'), '__session=a; theme=dark')
  assert.is(cookieOf('__look=b'), '')
  assert.is(cookieOf('theme=dark'), 'theme=dark')
  assert.is(cookieOf(null), '')
})

test.run()
