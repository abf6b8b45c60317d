import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Outbox } from './outbox.ts'

const nextTurn = () => new Promise(resolve => setImmediate(resolve))

test('what is said in one turn is sent at its end, in the order it was begun', async () => {
  const sent: string[] = []
  const outbox = new Outbox()
  for (const name of ['mars', 'venus']) outbox.add({ flush: () => void sent.push(name) })
  await Promise.resolve().then(() => outbox.add({ flush: () => void sent.push('moon') }))
  assert.equal(sent, [])
  await nextTurn()
  assert.equal(sent, ['mars', 'venus', 'moon'])
})

test('what is said while sending is for the next turn', async () => {
  const sent: string[] = []
  const outbox = new Outbox()
  outbox.add({
    flush() {
      sent.push('first')
      outbox.add({ flush: () => void sent.push('second') })
    },
  })
  await nextTurn()
  assert.equal(sent, ['first'])
  await nextTurn()
  assert.equal(sent, ['first', 'second'])
})

test.run()
