import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import S3rver from 's3rver'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { filesContract } from '../../../test/files/files-contract.ts'
import { s3Files } from './s3.ts'

const settings = {
  bucket: 'soulseer',
  region: 'us-east-1',
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
}

filesContract('in a bucket', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'soulseer-bucket-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: settings.bucket, configs: [] }],
  })
  const { port } = await server.run()
  return {
    files: s3Files({ ...settings, endpoint: `http://127.0.0.1:${port}` }),
    async follow(link) {
      const response = await fetch(link)
      return { status: response.status, body: await response.text() }
    },
    // It knows the form of today's signatures, and does not compute them.
    checksSignatures: false,
    abandonsParts: false,
    // The server's clock is the machine's, and nobody can move it.
    wait: milliseconds => pause(milliseconds),
    async close() {
      await server.close()
      await rm(directory, { recursive: true })
    },
  }
})

test('a link is signed for its file and its end', async () => {
  const files = s3Files({ ...settings, endpoint: 'https://bucket.example' })
  const links = await Promise.all(
    ['a', 'b'].map(async key => new URL(await files.signedLink(key, new Date(Date.now() + 60_500)))),
  )
  for (const { searchParams } of links) assert.is(searchParams.get('X-Amz-Expires'), '60')
  const [one, other] = links.map(({ searchParams }) => searchParams.get('X-Amz-Signature'))
  assert.match(one ?? '', /^[0-9a-f]{64}$/)
  assert.is.not(one, other)
})

test('parts that are given up are taken back from the bucket, also when they are gone', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const isFirst = asked.length === 1
    response.writeHead(isFirst ? 204 : 404, { 'content-type': 'application/xml' })
    response.end(isFirst ? '' : '<Error><Code>NoSuchUpload</Code></Error>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const files = s3Files({ ...settings, endpoint: `http://127.0.0.1:${port}` })
  await files.abandonParts('answers/a', 'upload-1')
  await files.abandonParts('answers/a', 'upload-1')
  assert.equal(
    asked.map(each => each.replace('x-id=AbortMultipartUpload', '').replace('&', '')),
    Array(2).fill('DELETE /soulseer/answers/a?uploadId=upload-1'),
  )
  server.close()
})

test('a bucket that does not answer is reported in our words', async () => {
  const files = s3Files({ ...settings, endpoint: 'http://127.0.0.1:9' })
  const asked = [files.put('a', Buffer.from('a'), 'text/plain'), files.get('a'), files.delete('a')]
  for (const each of await Promise.allSettled(asked))
    assert.is(each.status === 'rejected' && each.reason.name, 'FilesUnavailable')
})

test.run()
