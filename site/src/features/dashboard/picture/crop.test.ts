import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { moved, squareOf, wholePicture, zoomed } from './crop.ts'

const wide = { width: 400, height: 200 }

test('at first it is the largest square, in the middle', () => {
  assert.equal(squareOf(wide, wholePicture), { left: 100, top: 0, side: 200 })
  assert.equal(squareOf({ width: 200, height: 400 }, wholePicture), { left: 0, top: 100, side: 200 })
})

test('it is moved by shares of itself, and never beyond the picture', () => {
  assert.equal(squareOf(wide, moved(wide, wholePicture, 0.25, 0)), { left: 150, top: 0, side: 200 })
  assert.equal(squareOf(wide, moved(wide, wholePicture, 9, 9)), { left: 200, top: 0, side: 200 })
  const beyond = moved(wide, moved(wide, wholePicture, -9, 0), 0.5, 0)
  assert.is(squareOf(wide, beyond).left, 100, 'what was moved too far comes back at once')
})

test('zoomed in, it keeps its middle; out again, it stays in the picture', () => {
  const near = zoomed(wide, wholePicture, 2)
  assert.equal(squareOf(wide, near), { left: 150, top: 50, side: 100 })
  const corner = moved(wide, near, 9, 9)
  assert.equal(squareOf(wide, corner), { left: 300, top: 100, side: 100 })
  assert.equal(squareOf(wide, zoomed(wide, corner, 0.3)), { left: 200, top: 0, side: 200 })
  assert.is(zoomed(wide, wholePicture, 99).zoom, 4)
})

test.run()
