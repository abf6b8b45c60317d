import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ApiFault } from './fault.ts'
import { hasKey, untilAnswered } from './resend.ts'

const unreachable = () => new ApiFault('UNREACHABLE', 'No answer.')

/** A network whose pauses never end by themselves unless `isPatient`. */
function aNetwork({ isPatient = false } = {}) {
  const listeners = new Set<() => void>()
  const waits: number[] = []
  return {
    waits,
    listeners,
    comesBack: () => {
      for (const listener of listeners) listener()
    },
    wait: (milliseconds: number) => {
      waits.push(milliseconds)
      return isPatient ? Promise.resolve() : new Promise<void>(() => undefined)
    },
    onOnline: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

test('without an answer it asks three times, and then says so', async () => {
  const network = aNetwork({ isPatient: true })
  let asked = 0
  const fault = await untilAnswered(async () => {
    asked += 1
    throw unreachable()
  }, network).catch(thrown => thrown)
  assert.is(asked, 3)
  assert.is(fault.code, 'UNREACHABLE')
  assert.is(network.waits.length, 2)
  assert.is(network.listeners.size, 0)
})

test('an answer that is a no is an answer', async () => {
  let asked = 0
  const fault = await untilAnswered(async () => {
    asked += 1
    throw new ApiFault('CONFLICT', 'no')
  }, aNetwork()).catch(thrown => thrown)
  assert.is(asked, 1)
  assert.is(fault.code, 'CONFLICT')
})

test('a network that comes back asks again, while a request hangs and while it waits', async () => {
  const network = aNetwork()
  let asked = 0
  const answered = untilAnswered(signal => {
    asked += 1
    if (asked === 1)
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(unreachable())))
    return asked === 2 ? Promise.reject(unreachable()) : Promise.resolve('answer')
  }, network)
  network.comesBack()
  while (network.waits.length === 0) await Promise.resolve()
  network.comesBack()
  assert.is(await answered, 'answer')
  assert.is(asked, 3)
})

test('a key is found wherever it stands in the variables', () => {
  assert.ok(hasKey({ input: { amount: { minor: '1' }, idempotencyKey: 'k' } }))
  assert.ok(hasKey({ readingId: 'r', clientKey: 'k' }))
  assert.not(hasKey({ id: 'r', idempotencyKey: null }))
  assert.not(hasKey(undefined))
})

test.run()
