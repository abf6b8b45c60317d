import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Arrivals } from './arrival.ts'

test('what is handled while the process runs has just arrived', () => {
  const arrivals = new Arrivals(0)
  arrivals.pulse(100)
  arrivals.pulse(205)
  assert.is(arrivals.waitedMs(290), 0)
})

test('what waited through a standstill may have arrived when it began, whether or not the pulse comes first', () => {
  for (const pulsesFirst of [true, false]) {
    const arrivals = new Arrivals(0)
    arrivals.pulse(100)
    if (pulsesFirst) arrivals.pulse(5_100)
    assert.is(arrivals.waitedMs(5_100), 5_000)
    arrivals.pulse(5_150)
    arrivals.pulse(5_250)
    assert.is(arrivals.waitedMs(5_300), 5_200, 'and so has what is handled a little later')
    for (let at = 5_350; at < 5_700; at += 100) arrivals.pulse(at)
    assert.is(arrivals.waitedMs(5_700), 0)
  }
})

test.run()
