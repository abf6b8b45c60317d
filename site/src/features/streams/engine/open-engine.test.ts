import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { AgoraEngine } from './agora.ts'
import { EmbeddedEngine } from './embedded.ts'
import type { EngineGrant } from './engine.ts'
import { openEngine } from './open-engine.ts'

test('the grant says which engine it is for', () => {
  const grant: Omit<EngineGrant, 'engine'> = {
    channel: 'one',
    role: 'SUBSCRIBER',
    token: 'a-token',
    address: null,
    appId: null,
    uid: null,
    lastsMilliseconds: 600_000,
  }
  const opened = (engine: EngineGrant['engine']) =>
    openEngine({ grant: { ...grant, engine }, onEnding: () => undefined })
  assert.instance(opened('AGORA'), AgoraEngine)
  assert.instance(opened('EMBEDDED'), EmbeddedEngine)
})

test.run()
