import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { jsonText } from './json-text.ts'

const ASCII = /^[\0-\x7f]*$/

test('every character comes back as it was, wherever it stands, and travels as ASCII', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code)
    for (const text of [character, `a${character}`, `${character}z`]) {
      const said = jsonText(text)
      if (JSON.parse(said) !== text || !ASCII.test(said))
        assert.unreachable(`U+${code.toString(16)}: ${said}`)
    }
  }
  for (const text of ['', 'say "moon"', 'back\\slash', 'end\n'])
    assert.is(jsonText(text), JSON.stringify(text))
  assert.is(jsonText('Sélène ☾ \ud83c\udf19'), '"S\\u00e9l\\u00e8ne \\u263e \\ud83c\\udf19"')
})

test('whatever else JSON has is said as well', () => {
  for (const value of [0, -1.5, true, null, ['a'], { a: 'b' }])
    assert.is(jsonText(value), JSON.stringify(value))
  assert.equal(JSON.parse(jsonText({ ключ: ['☾'] })), { ключ: ['☾'] })
})

test.run()
