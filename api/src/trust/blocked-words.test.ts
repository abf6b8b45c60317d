import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blockedWordIn } from './blocked-words.ts'

test('blocked words are whole words, whatever their case, accents and width', () => {
  const blocked = ['scam', 'buy now', '']
  for (const text of ['a SCAM', 'scám!', 'ｓｃａｍ', 'Buy   now', 'buy-now'])
    assert.ok(blockedWordIn(text, blocked), text)
  for (const text of ['scampi', 'buy it now', 'hello']) assert.is(blockedWordIn(text, blocked), null, text)
})

test.run()
