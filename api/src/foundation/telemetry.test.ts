import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openLog } from './telemetry.ts'

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = []
  write(openLog('info', { write: line => void lines.push(line) }))
  return lines.join('')
}

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyX3RoZW8ifQ.c2lnbmF0dXJl'

test('tokens, keys and persons are not written, wherever they stand', () => {
  const text = logged(log => {
    log.info({
      token: jwt,
      req: { headers: { authorization: `Bearer ${jwt}`, cookie: '__session=abc', 'set-cookie': 'x' } },
    })
    log.info({
      viewer: { id: 'person-1', name: 'Theo Vale', email: 'theo@example.test' },
      config: { secretKey: 'sk_live_123456' },
    })
    log.info({ message: { text: 'my secret sorrow' }, variables: { question: 'will he return' } })
  })
  for (const secret of [jwt, 'abc', 'Theo', 'theo@', 'sk_live', 'sorrow', 'return'])
    assert.not.match(text, secret)
  assert.match(text, 'person-1')
})

test('an error message does not quote them either', () => {
  const failed = new Error(
    `refused: Bearer ${jwt} for theo@example.test with sk_test_abcdef at postgres://api:pw@db/x`,
  )
  const text = logged(log => log.error({ err: failed }, 'a request failed'))
  for (const secret of [jwt, 'theo@example', 'sk_test_abcdef', ':pw@']) assert.not.match(text, secret)
  assert.match(text, 'refused')
})

test.run()
