import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ApiFault } from '../../../graphql/fault.ts'
import { type PartNetwork, sendParts } from './send-parts.ts'

const body = new Blob(['0123456789'])
const upload = { url: '/files/answers/uploads/1', bytes: 10, received: 0, partBytes: 4 }
const quiet = { onProgress: () => undefined, onWaiting: () => undefined }

/** A server that keeps what it got, and fails as it is told. */
function server(failures: (ApiFault | null)[] = [], before = '') {
  let got = before
  const puts: [number, string][] = []
  const network: PartNetwork = {
    async put(_, offset, part, onSent) {
      puts.push([offset, await part.text()])
      onSent(part.size)
      const failure = failures.shift()
      if (failure) throw failure
      if (offset !== got.length) throw new ApiFault('CONFLICT', 'another part is due')
      got += await part.text()
      return got.length
    },
    placeOf: async () => got.length,
    wait: async () => undefined,
  }
  return { network, puts, received: () => got }
}
const lost = () => new ApiFault('UNREACHABLE', 'gone')

test('all parts are sent in order', async () => {
  const { network, puts, received } = server()
  const shares: number[] = []
  await sendParts(body, upload, { ...quiet, onProgress: share => shares.push(share) }, network, signal())
  assert.is(received(), '0123456789')
  assert.equal(puts, [
    [0, '0123'],
    [4, '4567'],
    [8, '89'],
  ])
  assert.equal(shares, [0, 0.4, 0.4, 0.8, 0.8, 1, 1])
})

test('it goes on where it stopped', async () => {
  const { network, puts, received } = server([], '0123')
  await sendParts(body, { ...upload, received: 4 }, quiet, network, signal())
  assert.is(puts.length, 2)
  assert.is(received(), '0123456789')
})

test('a lost connection is waited for, and the place asked anew', async () => {
  const { network, received } = server([null, lost(), lost(), null])
  const waiting: boolean[] = []
  await sendParts(body, upload, { ...quiet, onWaiting: is => waiting.push(is) }, network, signal())
  assert.is(received(), '0123456789')
  assert.equal(waiting, [false, true, true, false, false])
})

test('a part that came although its answer was lost is not sent again', async () => {
  const { network, received, puts } = server()
  const { put } = network
  let isFirst = true
  network.put = async (...part) => {
    const place = await put(...part)
    if (!isFirst) return place
    isFirst = false
    throw lost()
  }
  await sendParts(body, upload, quiet, network, signal())
  assert.is(received(), '0123456789')
  assert.is(puts.length, 3)
})

test('what came whole and was not put together is finished by an empty part', async () => {
  const { network, puts } = server([], '0123456789')
  await sendParts(body, { ...upload, received: 10 }, quiet, network, signal())
  assert.equal(puts, [[10, '']])
})

test('what is refused is not tried again', async () => {
  const { network, puts } = server([new ApiFault('BAD_INPUT', 'no recording')])
  const fault = await sendParts(body, upload, quiet, network, signal()).catch(error => error)
  assert.is(fault.code, 'BAD_INPUT')
  assert.is(puts.length, 1)
})

test('it stops when it is told to', async () => {
  const { network, puts } = server()
  const stop = new AbortController()
  const onProgress = (share: number) => share === 0.4 && stop.abort()
  const fault = await sendParts(body, upload, { ...quiet, onProgress }, network, stop.signal).catch(
    error => error,
  )
  assert.is(fault.name, 'AbortError')
  assert.is(puts.length, 1)
})

const signal = () => new AbortController().signal

test.run()
