import 'reflect-metadata'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { filesContract } from '../../../test/files/files-contract.ts'
import { diskFiles } from './disk.ts'

const publicUrl = 'https://soulseer.example'

filesContract('on a disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soulseer-files-'))
  let passed = 0
  const files = diskFiles({
    folder,
    secret: 'a-secret-of-this-test',
    publicUrl,
    now: () => Date.now() + passed,
  })
  return {
    files,
    async follow(link) {
      const key = files.keyOfLink(link.slice(publicUrl.length))
      const file = key === null ? null : await files.get(key)
      if (!file) return { status: key === null ? 403 : 404, body: '' }
      return { status: 200, body: (await buffer(file.content)).toString() }
    },
    checksSignatures: true,
    abandonsParts: true,
    async wait(milliseconds) {
      passed += milliseconds
    },
    close: () => rm(folder, { recursive: true }),
  }
})

test('a stream that breaks leaves nothing unfinished behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soulseer-files-'))
  const files = diskFiles({ folder, secret: 'a-secret-of-this-test', publicUrl })
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('gone')
    })(),
  )
  const problem = await files.put('half', broken, 'text/plain').catch(error => error)
  assert.is(problem.name, 'FilesUnavailable')
  const left = await readdir(folder, { recursive: true, withFileTypes: true })
  assert.equal(
    left.filter(entry => entry.isFile()).map(({ name }) => name),
    [],
  )
  await rm(folder, { recursive: true })
})

test('a link that nobody signed is none', () => {
  const files = diskFiles({ folder: '/nowhere', secret: 'a-secret-of-this-test', publicUrl })
  for (const link of ['/files/linked/a', '/files/linked/a?expires=9999999999&signature=', '/graphql', '//'])
    assert.is(files.keyOfLink(link), null)
})

test.run()
