import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { roomPath, studioPath } from './back-to-stream.ts'

test('who leaves a stream for a reading is led back to its studio, and nobody else', () => {
  const { search } = new URL(roomPath('a-reading', 'a-stream'), 'http://here')
  assert.is(studioPath(search), '/desk/reader/live/a-stream')
  assert.is(studioPath(''), null)
  assert.is(studioPath('?live=//evil.example'), '/desk/reader/live/%2F%2Fevil.example')
})

test.run()
