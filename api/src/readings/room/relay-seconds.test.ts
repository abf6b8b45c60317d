import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { relaySeconds } from './relay-seconds.ts'

const policy = { ringSeconds: 60, joinSeconds: 30 }

test('a credential lives as long as the ring and the connecting, and once accepted for an hour', () => {
  assert.is(relaySeconds('RINGING', policy), 90)
  for (const state of ['CONNECTING', 'ACTIVE', 'PAUSED'] as const)
    assert.is(relaySeconds(state, policy), 3600)
})

test.run()
