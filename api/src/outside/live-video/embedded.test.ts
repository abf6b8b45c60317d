import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { countFrames, publishFrames, Refused } from '../../../../local/src/live-video/rtp-client.ts'
import { type Joined, liveVideoContract } from '../../../test/live-video/live-video-contract.ts'
import { openEngine } from '../../../test/live-video/open-engine.ts'
import { diskFiles } from '../files/disk.ts'
import { embeddedLiveVideo } from './embedded.ts'

liveVideoContract('of the embedded world', async () => {
  let passed = 0
  const engine = await openEngine(() => Date.now() + passed)
  const pages: Awaited<ReturnType<typeof countFrames | typeof publishFrames>>[] = []
  const publishers = new Map<Joined, Awaited<ReturnType<typeof publishFrames>>>()
  return {
    ...engine,
    async join({ address, ...grant }, role) {
      const joining = { ...grant, address: address ?? '' }
      try {
        const page = await (role === 'PUBLISHER' ? publishFrames(joining) : countFrames(joining))
        pages.push(page)
        const joined: Joined = {
          isThere: async () => (await page.ask('GET')) === 204,
          leave: () => page.leave(),
        }
        if ('send' in page) publishers.set(joined, page)
        return joined
      } catch (problem) {
        if (problem instanceof Refused) return null
        throw problem
      }
    },
    async sendTwoSeconds(joined) {
      const publisher = publishers.get(joined)
      const { address, ...grant } = engine.liveVideo.grant({
        channel: 'of-films',
        participant: 'a-witness',
        role: 'SUBSCRIBER',
        seconds: 600,
      })
      const witness = await countFrames({ ...grant, address: address ?? '' })
      publisher?.send(61)
      await witness.sees(61)
      await witness.leave()
    },
    async close() {
      await Promise.all(pages.map(({ peer }) => peer.close()))
      await engine.close()
    },
    pass(milliseconds) {
      passed += milliseconds
    },
  }
})

test('an engine that is away is a fault of its own kind', async () => {
  const files = diskFiles({ folder: '/nowhere', secret: 'x', publicUrl: 'http://localhost:3000' })
  const away = embeddedLiveVideo({ controlUrl: 'http://127.0.0.1:9', address: '', secret: 'x', files })
  for (const call of [
    away.close('one'),
    away.remove('one', 'theo'),
    away.startRecording('one', 'film'),
    away.stopRecording('one', 'film'),
  ])
    assert.is(await call.catch((error: Error) => error.name), 'LiveVideoUnavailable')
})

test.run()
