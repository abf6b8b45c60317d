import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fileChoice } from './picture.ts'

const source = (width: number) => ({ url: `/sky.${width}.webp`, width })
const picture = (width: number, height: number, ...widths: number[]) => ({
  url: `/sky.${width}.webp`,
  width,
  height,
  alt: '',
  sources: [...widths, width].map(source),
})

test('a browser is offered every file by its width', () => {
  const { srcSet, sizes } = fileChoice(picture(640, 640, 96, 240), [{ width: '48px', height: 1 }])
  assert.is(srcSet, '/sky.96.webp 96w, /sky.240.webp 240w, /sky.640.webp 640w')
  assert.is(sizes, 'calc((48px) * 1)')
})

test('a picture that is cut is drawn wider than its slot', () => {
  const inSlot = (width: number, height: number, slotHeight: number) =>
    fileChoice(picture(width, height, 96), [{ width: '50vw - 3rem', height: slotHeight }]).sizes
  assert.is(inSlot(1600, 600, 1), 'calc((50vw - 3rem) * 2.667)')
  assert.is(inSlot(640, 640, 1.25), 'calc((50vw - 3rem) * 1.25)')
  assert.is(inSlot(300, 600, 1.25), 'calc((50vw - 3rem) * 1)')
})

test('each window has its slot, and the narrowest comes last', () => {
  const slots = [
    { from: '40rem', width: '70rem', height: '14rem' },
    { width: '100vw - 2rem', height: '11rem' },
  ]
  assert.is(
    fileChoice(picture(1600, 600, 960), slots).sizes,
    '(min-width: 40rem) max(70rem, (14rem) * 2.667), max(100vw - 2rem, (11rem) * 2.667)',
  )
})

test('a picture of one file leaves nothing to choose', () => {
  assert.equal(fileChoice(picture(80, 80), [{ width: '48px', height: 1 }]), {})
})

test('a picture is cut around its focus, whatever files it has', () => {
  const focus = { x: 20, y: 75 }
  const style = { objectPosition: '20% 75%' }
  const slots = [{ width: '48px', height: 1 }]
  assert.equal(fileChoice({ ...picture(80, 80), focus }, slots), { style })
  assert.equal(fileChoice({ ...picture(1600, 600, 96), focus }, slots).style, style)
  assert.is('style' in fileChoice({ ...picture(80, 80), focus: null }, slots), false)
})

test.run()
