import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { jsonText } from './json-text.ts'

test('every character is said as JSON.stringify says it, wherever it stands', () => {
  for (let code = 0; code <= 0x3000; code++) {
    const character = String.fromCharCode(code)
    for (const text of [character, `a${character}`, `${character}z`])
      assert.is(jsonText(text), JSON.stringify(text), `U+${code.toString(16)}`)
  }
  for (const text of ['', '☾', '\ud83d\ude00', '\ud83d', 'say "moon"', 'back\\slash', 'end\n'])
    assert.is(jsonText(text), JSON.stringify(text))
})

test('what is no text is said as JSON.stringify says it', () => {
  for (const value of [0, -1.5, true, null, ['a'], { a: 'b' }])
    assert.is(jsonText(value), JSON.stringify(value))
})

test.run()
