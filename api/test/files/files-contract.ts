import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type ByteRange,
  type Files,
  LEAST_PART_BYTES,
  RangeNotSatisfiable,
} from '../../src/outside/files/files.ts'

/** A store of files to be tested. */
export interface FilesUnderTest {
  readonly files: Files
  /** Follows a signed link, as anybody may; the status that it is answered with, and the body. */
  follow(link: string): Promise<{ status: number; body: string }>
  /** Whether what answers links looks at their signatures: a small server of the protocol may not. */
  readonly checksSignatures: boolean
  /** Whether a file in parts can be given up: a small server of the protocol may not know how. */
  readonly abandonsParts: boolean
  /** Milliseconds pass on the clock by which links end. */
  wait(milliseconds: number): Promise<void>
  close(): Promise<void>
}

const textOf = async (files: Files, key: string, range?: ByteRange): Promise<string | null> => {
  const file = await files.get(key, range)
  return file && (await buffer(file.content)).toString()
}

/** What every store of files does, whatever is behind it. */
export function filesContract(name: string, open: () => Promise<FilesUnderTest>): void {
  const test = suite<FilesUnderTest>(`files ${name}`)
  test.before(async context => void Object.assign(context, await open()))
  test.after(({ close }) => close())

  test('what is put is there, with its type and size, until it is deleted', async ({ files }) => {
    assert.is(await files.get('a/one.txt'), null)
    await files.put('a/one.txt', Buffer.from('hello'), 'text/plain')
    const file = await files.get('a/one.txt')
    assert.ok(file)
    const { contentType, size, from, to } = file
    assert.equal({ contentType, size, from, to }, { contentType: 'text/plain', size: 5, from: 0, to: 4 })
    assert.is((await buffer(file.content)).toString(), 'hello')
    await files.delete('a/one.txt')
    assert.is(await files.get('a/one.txt'), null)
    await files.delete('a/one.txt')
  })

  test('a stream is stored as well, and replaces what was there', async ({ files }) => {
    await files.put('two', Buffer.from('before'), 'text/plain')
    await files.put('two', Readable.from([Buffer.from('after'), Buffer.from('wards')]), 'image/webp')
    const file = await files.get('two')
    assert.is(file?.contentType, 'image/webp')
    assert.is(file && (await buffer(file.content)).toString(), 'afterwards')
  })

  test('a stream that breaks leaves what was there', async ({ files }) => {
    await files.put('three', Buffer.from('whole'), 'text/plain')
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('ha')
        throw new Error('the sender went away')
      })(),
    )
    const problem = await files.put('three', breaking, 'text/plain').then(
      () => null,
      error => error,
    )
    assert.is(problem?.name, 'FilesUnavailable')
    assert.is(await textOf(files, 'three'), 'whole')
  })

  test('a part of a file is read alone', async ({ files }) => {
    await files.put('digits', Buffer.from('0123456789'), 'text/plain')
    assert.is(await textOf(files, 'digits', { from: 2, to: 4 }), '234')
    assert.is(await textOf(files, 'digits', { from: 7, to: null }), '789')
    assert.is(await textOf(files, 'digits', { from: 8, to: 90 }), '89')
    assert.is(await textOf(files, 'digits', { last: 3 }), '789')
    assert.is(await textOf(files, 'digits', { last: 30 }), '0123456789')
    const part = await files.get('digits', { last: 3 })
    assert.equal([part?.from, part?.to, part?.size], [7, 9, 10])
    part?.content.destroy()
    const beyond = await files.get('digits', { from: 10, to: null }).then(
      () => null,
      error => error,
    )
    assert.instance(beyond, RangeNotSatisfiable)
    assert.is(beyond.size, 10)
  })

  test('a file may be empty', async ({ files }) => {
    await files.put('nothing', new Uint8Array(), 'text/plain')
    const file = await files.get('nothing')
    assert.equal([file?.size, file && (await buffer(file.content)).length], [0, 0])
  })

  test('a file that comes in parts is there once it is finished, and can be finished twice', async ({
    files,
  }) => {
    const first = Buffer.alloc(LEAST_PART_BYTES, 'a')
    const unfinished = await files.beginParts('parts/one', 'video/webm')
    const receipts = [
      await files.putPart('parts/one', unfinished, 1, Buffer.alloc(LEAST_PART_BYTES, 'x')),
      await files.putPart('parts/one', unfinished, 2, Buffer.from('the end')),
    ]
    receipts[0] = await files.putPart('parts/one', unfinished, 1, first)
    assert.is(await files.get('parts/one'), null)
    await files.finishParts('parts/one', unfinished, receipts)
    await files.finishParts('parts/one', unfinished, receipts)
    assert.is(await textOf(files, 'parts/one', { from: LEAST_PART_BYTES - 2, to: null }), 'aathe end')
    const file = await files.get('parts/one', { from: 0, to: 0 })
    assert.equal([file?.contentType, file?.size], ['video/webm', LEAST_PART_BYTES + 7])
    file?.content.destroy()
  })

  test('a file that is given up leaves nothing, also when that is said twice', async ({
    files,
    abandonsParts,
  }) => {
    if (!abandonsParts) return
    const unfinished = await files.beginParts('parts/two', 'audio/webm')
    await files.putPart('parts/two', unfinished, 1, Buffer.from('half'))
    await files.abandonParts('parts/two', unfinished)
    await files.abandonParts('parts/two', unfinished)
    assert.is(await files.get('parts/two'), null)
    const problem = await files.finishParts('parts/two', unfinished, ['1']).then(
      () => null,
      error => error,
    )
    assert.is(problem?.name, 'FilesUnavailable')
  })

  test('a signed link is good for everybody, for its file alone, until its end', async ({
    files,
    follow,
    checksSignatures,
    wait,
  }) => {
    await files.put('linked/picture.txt', Buffer.from('for you'), 'text/plain')
    await files.put('linked/other.txt', Buffer.from('for somebody else'), 'text/plain')
    const link = await files.signedLink('linked/picture.txt', new Date(Date.now() + 2_000))
    assert.equal(await follow(link), { status: 200, body: 'for you' })
    const other = link.replace('picture.txt', 'other.txt')
    if (checksSignatures) assert.is((await follow(other)).status, 403)
    const longer = new URL(link)
    for (const name of ['expires', 'X-Amz-Expires'])
      if (longer.searchParams.has(name)) longer.searchParams.set(name, '9999999999')
    assert.ok((await follow(longer.href)).status >= 400)
    await wait(3_000)
    assert.is((await follow(link)).status, 403)
  })

  test('what is no key is a mistake of the program', async ({ files }) => {
    for (const key of ['', '../secret', 'a/../b', '/etc/passwd', 'a//b', 'a\0b', 'x'.repeat(201)]) {
      const problem = await files.get(key).then(
        () => null,
        error => error,
      )
      assert.match(problem?.message ?? '', /is no key/)
    }
  })

  test.run()
}
