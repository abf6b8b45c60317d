import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { freePort } from '../runner/process/ports.ts'
import { countFrames, publishFrames } from './rtp-client.ts'

const secret = 'a-secret-of-a-test-engine-0123456789'

async function start(environment: Record<string, string>): Promise<ChildProcess> {
  const engine = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const _ of createInterface({ input: engine.stdout })) break
  return engine
}

test('after a kill pages come in again with what they were granted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soulseer-live-'))
  const port = await freePort()
  const environment = {
    LOCAL_WORLD: '1',
    LIVE_VIDEO_SECRET: secret,
    LIVE_VIDEO_FOLDER: folder,
    PORT: String(port),
  }
  const granted = (participant: string, role: string) => {
    const claims = { channel: 'one', participant, role, issuedAt: Date.now(), expiresAt: Date.now() + 60_000 }
    const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const token = `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
    return { address: `http://127.0.0.1:${port}/live-video`, channel: 'one', token }
  }
  const [theo, mara] = [granted('theo', 'SUBSCRIBER'), granted('mara', 'PUBLISHER')]
  const first = await start(environment)
  const before = await Promise.all([countFrames(theo), publishFrames(mara)])
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = await start(environment)
  assert.is(await before[0].ended(), 404, 'its connection is unknown, so that it connects again')
  await before[1].peer.close()
  const [viewer, publisher] = await Promise.all([countFrames(theo), publishFrames(mara)])
  publisher.send(5)
  await viewer.sees(5, 1)
  await Promise.all([viewer.leave(), publisher.leave()])
  second.kill('SIGTERM')
  assert.equal(await once(second, 'exit'), [0, null])
  await rm(folder, { recursive: true })
})

test('it starts only where somebody asked for a local world', async () => {
  const engine = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, LIVE_VIDEO_SECRET: secret, LIVE_VIDEO_FOLDER: '/nowhere' },
    stdio: 'ignore',
  })
  assert.equal(await once(engine, 'exit'), [1, null])
})

test.run()
