import { createRequire } from 'node:module'
import type { Writable } from 'node:stream'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AsciiJson } from '../foundation/json-text.ts'
import { textFrame } from './text-frame.ts'

const frameOf = (text: string) => textFrame(text as AsciiJson)

// Its types leave it out.
const { Receiver } = createRequire(import.meta.url)('ws') as { Receiver: new (options: object) => Writable }

/** What "ws" itself hears, when bytes arrive in pieces of this size. */
async function heard(bytes: Buffer, size: number): Promise<string[]> {
  const receiver = new Receiver({ isServer: false })
  const texts: string[] = []
  receiver.on('message', (data: Buffer, isBinary: boolean) => void texts.push(`${isBinary}: ${data}`))
  for (let at = 0; at < bytes.length; at += size) receiver.write(bytes.subarray(at, at + size))
  await new Promise<void>(resolve => void receiver.end(resolve))
  return texts
}

test('a frame says its text, whatever the length of it and however the network cuts it', async () => {
  for (const length of [0, 1, 125, 126, 127, 255, 256, 65_535]) {
    const text = 'x'.repeat(length)
    const frame = Buffer.from(frameOf(text) ?? '', 'latin1')
    for (const size of [1 + length, 1_000, 1])
      assert.equal(await heard(frame, size), [`false: ${text}`], `${length} in pieces of ${size}`)
  }
})

test('frames follow one another', async () => {
  const frames = Buffer.from(`${frameOf('{"at":1}')}${frameOf('y'.repeat(300))}${frameOf('')}`, 'latin1')
  assert.equal(await heard(frames, 7), ['false: {"at":1}', `false: ${'y'.repeat(300)}`, 'false: '])
})

test('what is very long is left to "ws"', () => {
  assert.is(frameOf('x'.repeat(65_536)), null)
})

test.run()
