import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kindOfMedia } from './kind-of-media.ts'
import { PART_BYTES, partProblem } from './upload.ts'

test('parts come one after the other, all of one size but the last', () => {
  const bytes = BigInt(PART_BYTES) + 10n
  assert.is(partProblem({ bytes, received: 0n }, 0n, PART_BYTES), null)
  assert.is(partProblem({ bytes, received: 0n }, 0n, PART_BYTES - 1), 'SIZE')
  assert.is(partProblem({ bytes, received: 0n }, BigInt(PART_BYTES), 10), 'OFFSET')
  const rest = { bytes, received: BigInt(PART_BYTES) }
  assert.is(partProblem(rest, 0n, PART_BYTES), 'OFFSET')
  assert.is(partProblem(rest, BigInt(PART_BYTES), 10), null)
  assert.is(partProblem(rest, BigInt(PART_BYTES), 11), 'SIZE')
  assert.is(partProblem({ bytes, received: bytes }, bytes, 0), null, 'an empty part finishes')
})

const head = (text: string) => Buffer.from(`${text}${'\0'.repeat(64)}`, 'latin1')

test('a recording is known by its first bytes', () => {
  const type = (text: string, wanted: 'AUDIO' | 'VIDEO') =>
    kindOfMedia(head(text), wanted)?.contentType ?? null
  const webm =
    '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm'
  assert.equal([type(webm, 'AUDIO'), type(webm, 'VIDEO')], ['audio/webm', 'video/webm'])
  assert.is(type('\x1a\x45\xdf\xa3\x42\x82\x88matroska', 'VIDEO'), null)
  assert.is(type('\0\0\0\x20ftypisom', 'VIDEO'), 'video/mp4')
  assert.is(type('\0\0\0\x20ftypM4A ', 'AUDIO'), 'audio/mp4')
  assert.is(type('\0\0\0\x20ftypM4A ', 'VIDEO'), null)
  assert.is(type('\0\0\0\x20ftypavif', 'VIDEO'), null)
  assert.is(type('\0\0\0\x20ftypheic', 'AUDIO'), null)
  assert.equal([type('OggS', 'AUDIO'), type('OggS', 'VIDEO')], ['audio/ogg', 'video/ogg'])
  assert.is(type('RIFF\x24\0\0\0WAVEfmt ', 'AUDIO'), 'audio/wav')
  assert.is(type('RIFF\x24\0\0\0WEBPVP8 ', 'AUDIO'), null)
  assert.equal([type('ID3\x04', 'AUDIO'), type('ID3\x04', 'VIDEO')], ['audio/mpeg', null])
  assert.is(type('\xff\xfb\x90', 'AUDIO'), 'audio/mpeg')
  assert.is(type('\xff\xd8\xff', 'AUDIO'), null, 'a JPEG')
  assert.is(type('<!doctype html>', 'VIDEO'), null)
  assert.is(kindOfMedia(new Uint8Array(), 'AUDIO'), null)
})

test.run()
