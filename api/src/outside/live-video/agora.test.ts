import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { startAgora } from '../../../test/live-video/agora-server.ts'
import { liveVideoContract } from '../../../test/live-video/live-video-contract.ts'
import { diskFiles } from '../files/disk.ts'
import { agoraLiveVideo } from './agora.ts'
import type { AgoraBucket } from './agora-recordings.ts'
import type { LiveGrant, LiveRole } from './live-video.ts'

/** Agora's own reader of tokens, which it publishes without types. */
const { AccessToken2, kRtcServiceType } = createRequire(import.meta.url)('agora-token/src/AccessToken2') as {
  AccessToken2: new () => ParsedToken
  kRtcServiceType: number
}

interface ParsedToken {
  from_string(token: string): boolean
  verifySignature(certificate: string): boolean
  readonly appId: Buffer
  readonly issueTs: number
  readonly expire: number
  getServices(type: number): {
    __channel_name: Buffer
    __uid: Buffer
    /** Seconds for which each lasts, by number: 1 to join, 2 to 4 to publish sound, video and data. */
    __privileges: Record<number, number>
  }[]
}

const appId = '7f3a9c1e5b2d48609a1c3e5f7b9d0246'
const appCertificate = 'c04b8e1f92d7365a0e4f8b1d6c93a257'
const customer = { customerId: 'a-customer', customerSecret: 'a-secret-of-a-customer' }
const bucket: AgoraBucket = {
  bucket: 'soulseer',
  region: 'eu-central-1',
  endpoint: null,
  accessKeyId: 'key',
  secretAccessKey: 'secret',
}
const [JOIN, PUBLISH_AUDIO, PUBLISH_VIDEO, PUBLISH_DATA] = [1, 2, 3, 4] as const

function parse({ token }: LiveGrant) {
  const parsed = new AccessToken2()
  assert.ok(parsed.from_string(token))
  assert.ok(parsed.verifySignature(appCertificate))
  assert.not.ok(parsed.verifySignature(appId), 'signed by another certificate')
  const [service] = parsed.getServices(kRtcServiceType ?? 1)
  assert.ok(service)
  return {
    appId: String(parsed.appId),
    issueTs: parsed.issueTs,
    expire: parsed.expire,
    service,
    channel: String(service.__channel_name),
    uid: String(service.__uid),
  }
}

async function open({ endpoint = null, region = bucket.region }: Partial<AgoraBucket> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'soulseer-live-'))
  const files = diskFiles({ folder, secret: 'a-secret', publicUrl: 'http://localhost:3000' })
  const server = await startAgora({ appId, ...customer, files })
  let passed = 0
  const now = () => Date.now() + passed
  const settings = { appId, appCertificate, ...customer, apiUrl: server.url, files, now }
  return {
    server,
    files,
    settings,
    now,
    liveVideo: agoraLiveVideo({ ...settings, bucket: { ...bucket, endpoint, region } }),
    pass(milliseconds: number) {
      passed += milliseconds
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

liveVideoContract('of Agora', async () => {
  const agora = await open()
  const { server, now, pass } = agora
  return {
    ...agora,
    async join(grant: LiveGrant, role: LiveRole) {
      const { appId: ofApp, issueTs, expire, service, channel, uid } = parse(grant)
      const needs = role === 'PUBLISHER' ? PUBLISH_VIDEO : JOIN
      const isRefused = () => server.bans(channel, Number(uid))
      if (ofApp !== grant.appId || channel !== grant.channel || uid !== String(grant.uid)) return null
      if (isRefused() || now() / 1000 >= issueTs + expire || !(needs in service.__privileges)) return null
      let isThere = true
      if (role === 'PUBLISHER') server.published.add(channel)
      return {
        isThere: async () => isThere && !isRefused(),
        async leave() {
          isThere = false
        },
      }
    },
    sendTwoSeconds: async () => pass(2_000),
  }
})

test('what a token allows is what Agora reads from it', async () => {
  const { liveVideo, close } = await open()
  const wish = { channel: 'one', participant: 'mara', seconds: 90 }
  const mara = liveVideo.grant({ ...wish, role: 'PUBLISHER' })
  const theo = liveVideo.grant({ ...wish, role: 'SUBSCRIBER' })
  const [publisher, subscriber] = [parse(mara), parse(theo)]
  assert.is(publisher.expire, 90)
  assert.is(publisher.appId, appId)
  assert.equal(Object.keys(publisher.service.__privileges).map(Number), [
    JOIN,
    PUBLISH_AUDIO,
    PUBLISH_VIDEO,
    PUBLISH_DATA,
  ])
  assert.equal(Object.keys(subscriber.service.__privileges).map(Number), [JOIN])
  assert.is(mara.uid, theo.uid, 'the same participant')
  const other = liveVideo.grant({ ...wish, channel: 'two', role: 'PUBLISHER' })
  assert.is.not(mara.uid, other.uid)
  assert.ok(Number(mara.uid) > 0 && Number(mara.uid) < 2 ** 32)
  await close()
})

test('a recording goes to the bucket, wherever that is', async () => {
  const here = await open()
  await here.liveVideo.startRecording('one', 'film-1')
  const elsewhere = await open({ endpoint: 'https://s3.example', region: 'auto' })
  await elsewhere.liveVideo.startRecording('one', 'film-1')
  const far = await open({ region: 'af-south-1' })
  await far.liveVideo.startRecording('one', 'film-1')
  const storageOf = ({ server }: typeof here) => server.requests.at(-1)?.body.clientRequest.storageConfig
  const same = {
    bucket: 'soulseer',
    accessKey: 'key',
    secretKey: 'secret',
    fileNamePrefix: ['live', 'film1'],
  }
  assert.equal(storageOf(here), { vendor: 1, region: 7, ...same })
  const endpoint = 'https://s3.example'
  assert.equal(storageOf(elsewhere), { vendor: 11, region: 0, ...same, extensionParams: { endpoint } })
  const regional = { endpoint: 'https://s3.af-south-1.amazonaws.com' }
  assert.equal(storageOf(far), { vendor: 11, region: 0, ...same, extensionParams: regional })
  await Promise.all([here.close(), elsewhere.close(), far.close()])
})

test('a recording that ended by itself is found where Agora stores it', async () => {
  const { liveVideo, server, pass, close } = await open()
  server.published.add('one')
  await liveVideo.startRecording('one', 'film-1')
  pass(5_000)
  await server.endByItself('one')
  const recording = await liveVideo.stopRecording('one', 'film-1')
  assert.match(recording?.file ?? '', /^live\/film1\/\w+_one_0\.mp4$/)
  assert.is(recording?.seconds, 5)
  await close()
})

test('without a bucket nothing is recorded, and it is said', async () => {
  const { settings, close } = await open()
  const liveVideo = agoraLiveVideo({ ...settings, bucket: null })
  const problem = await liveVideo.startRecording('one', 'film-1').catch((error: Error) => error)
  assert.match(String(problem), /LiveVideoUnavailable.*bucket/)
  await close()
})

test('trouble at Agora is a fault of its own kind', async () => {
  const { liveVideo, settings, server, close } = await open()
  const named = (work: Promise<unknown>) => work.catch((error: Error) => error.name)
  for (const status of [500, 429, 401]) {
    server.failWith(status)
    assert.is(await named(liveVideo.close('one')), 'LiveVideoUnavailable')
    assert.is(await named(liveVideo.remove('one', 'theo')), 'LiveVideoUnavailable')
    assert.is(await named(liveVideo.startRecording('one', 'film-1')), 'LiveVideoUnavailable')
  }
  server.failWith(null)
  const away = agoraLiveVideo({ ...settings, bucket, apiUrl: 'http://127.0.0.1:9' })
  assert.is(await named(away.close('one')), 'LiveVideoUnavailable')
  await close()
})

test('what is no id of Agora is refused at the start', async () => {
  const { settings, close } = await open()
  assert.throws(() => agoraLiveVideo({ ...settings, bucket, appId: 'my-app' }), /32 hexadecimal/)
  await close()
})

test.run()
