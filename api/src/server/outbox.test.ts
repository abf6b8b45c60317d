import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Outbox, type Speaking } from './outbox.ts'

const nextTurn = () => new Promise(resolve => setImmediate(resolve))

function listening() {
  const sent: string[] = []
  const line = (name: string): Speaking => ({
    place: -1,
    write: frames => void sent.push(`${name} ${frames}`),
  })
  return { outbox: new Outbox(), sent, mars: line('mars'), venus: line('venus'), moon: line('moon') }
}

test('what is said in one turn is sent at its end, in the order it was begun, to each in one write', async () => {
  const { outbox, sent, mars, venus, moon } = listening()
  outbox.add(mars, 'a')
  outbox.add(venus, 'b')
  outbox.add(mars, 'c')
  await Promise.resolve().then(() => outbox.add(moon, 'd'))
  assert.equal(sent, [])
  await nextTurn()
  assert.equal(sent, ['mars ac', 'venus b', 'moon d'])
})

test('what is said while sending is for the next turn', async () => {
  const { outbox, sent, mars, venus } = listening()
  outbox.add(
    Object.assign(mars, {
      write(frames: string) {
        sent.push(`mars ${frames}`)
        if (sent.length > 1) return
        outbox.add(mars, 'b')
        outbox.add(venus, 'c')
      },
    }),
    'a',
  )
  await nextTurn()
  assert.equal(sent, ['mars a'])
  await nextTurn()
  assert.equal(sent, ['mars a', 'mars b', 'venus c'])
})

test('who cannot wait takes what was said, and nothing is said twice', async () => {
  const { outbox, sent, mars, venus } = listening()
  assert.is(outbox.take(mars), '')
  outbox.add(mars, 'a')
  outbox.add(venus, 'b')
  assert.is(outbox.take(mars), 'a')
  assert.is(outbox.take(mars), '')
  outbox.add(mars, 'c')
  await nextTurn()
  assert.equal(sent, ['mars c', 'venus b'])
  assert.is(outbox.take(mars), '')
})

test.run()
