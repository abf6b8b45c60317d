import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { RtpHeader, RtpPacket, Vp8Packetizer } from 'werift'
import { Channel, type PacketListener } from '../channel.ts'
import { elementAt } from './ebml.ts'
import { Recordings } from './recordings.ts'

/** A channel whose packets the test sends itself, and a clock that stands still. */
class SilentChannel extends Channel {
  listeners = new Set<PacketListener>()

  override listen(listener: PacketListener): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
}

interface World {
  folder: string
}

const test = suite<World>('recordings')
test.before.each(async world => {
  world.folder = await mkdtemp(join(tmpdir(), 'soulseer-recording-'))
})
test.after.each(({ folder }) => rm(folder, { recursive: true }))

function open(folder: string, now = () => 1_000_000) {
  const channel = new SilentChannel(now)
  const recordings = new Recordings({ folder, now, channelOf: () => channel })
  const packetizer = new Vp8Packetizer()
  let timestamp = 0xffff_0000
  let sequence = 65_530
  return {
    recordings,
    /** A 30th of a second each; the first is a key frame. */
    video(frames: number) {
      for (let frame = 0; frame < frames; frame += 1) {
        const data = Buffer.alloc(3_000, 7)
        if (frame === 0) Buffer.from('1000009d012a' + 'd002' + '0005', 'hex').copy(data)
        else data[0] = 0x11
        for (const packet of packetizer.packetize(data, timestamp))
          for (const listener of channel.listeners) listener('video', packet)
        timestamp = (timestamp + 3_000) >>> 0
      }
    },
    /** A 50th of a second each. */
    audio(frames: number) {
      for (let frame = 0; frame < frames; frame += 1) {
        const header = new RtpHeader({ sequenceNumber: sequence, timestamp: frame * 960, marker: true })
        sequence = (sequence + 1) & 0xffff
        for (const listener of channel.listeners)
          listener('audio', new RtpPacket(header, Buffer.from('sound')))
      }
    },
  }
}

/** What a player finds in the file: the elements of its segment, and where its list of places leads. */
async function contentOf(path: string) {
  const bytes = await readFile(path)
  const segmentAt = bytes.indexOf(Buffer.from('18538067', 'hex')) + 12
  const elements: { id: string; at: number; from: number; to: number }[] = []
  for (let at = segmentAt; ; ) {
    const found = elementAt(bytes, at)
    if (!found || found.to > bytes.length) break
    elements.push({ ...found, at })
    at = found.to
  }
  const clusters = elements.filter(({ id }) => id === '1f43b675')
  const index = elements.at(-1)
  const seek = elements[0]
  assert.is(seek?.id, '114d9b74')
  const indexPlace = bytes.indexOf(Buffer.from('1c53bb6b', 'hex'), seek?.from)
  const points: { time: number; leadsTo: string | undefined }[] = []
  for (
    let point = index && elementAt(bytes, index.from);
    point?.id === 'bb';
    point = elementAt(bytes, point.to)
  ) {
    const time = bytes.readUInt32BE(point.from + 5)
    const at = segmentAt + bytes.readUIntBE(point.to - 6, 6)
    points.push({ time, leadsTo: elementAt(bytes, at)?.id })
    if (index && point.to >= index.to) break
  }
  return {
    end: index?.to,
    bytes: bytes.length,
    size: bytes.readUIntBE(segmentAt - 6, 6),
    segmentAt,
    indexAt: index && index.at - segmentAt,
    listedIndexAt: bytes.readUIntBE(indexPlace + 4 + 2 + 4, 6),
    clusters: clusters.length,
    points,
    width: bytes.readUInt16BE(bytes.indexOf(Buffer.from('b010000002', 'hex')) + 5),
  }
}

test('a recording says how long it is, how large its picture is and where one can go', async ({ folder }) => {
  const { recordings, video, audio } = open(folder)
  recordings.start('one', 'film')
  video(30)
  audio(50)
  video(31)
  const recorded = await recordings.stop('film')
  assert.is(recorded?.seconds, 2)
  const content = await contentOf(recordings.contentOf('film'))
  assert.is(content.bytes, recorded?.bytes)
  assert.is(content.end, content.bytes, 'nothing but elements')
  assert.is(content.size, content.bytes - content.segmentAt)
  assert.is(content.listedIndexAt, content.indexAt)
  assert.is(content.clusters, 2)
  assert.equal(content.points, [
    { time: 0, leadsTo: '1f43b675' },
    { time: 1_000, leadsTo: '1f43b675' },
  ])
  assert.is(content.width, 720)
})

test('a process that is killed goes on in the same file, without half a cluster', async ({ folder }) => {
  const killed = open(folder)
  killed.recordings.start('one', 'film')
  killed.video(30)
  killed.video(30)
  await killed.recordings.close()
  await appendFile(killed.recordings.contentOf('film'), Buffer.from('1f43b67510ffffff' + 'e7', 'hex'))
  const next = open(folder, () => 1_005_000)
  next.video(30)
  const recorded = await next.recordings.stop('film')
  assert.is(Math.round(recorded?.seconds ?? 0), 6, 'five seconds later, and one')
  const content = await contentOf(next.recordings.contentOf('film'))
  assert.is(content.end, content.bytes)
  assert.equal(
    content.points.map(({ time }) => time),
    [0, 1_000, 5_000],
  )
})

test('sound alone is recorded, too; nothing is nothing', async ({ folder }) => {
  const { recordings, audio } = open(folder)
  recordings.start('one', 'sound')
  audio(101)
  const sound = await recordings.stop('sound')
  assert.is(sound?.seconds, 2)
  const content = await contentOf(recordings.contentOf('sound'))
  assert.is(content.end, content.bytes)
  assert.is(content.listedIndexAt, content.indexAt)
  const bytes = await readFile(recordings.contentOf('sound'))
  assert.is(bytes.includes('V_VP8'), false, 'a player waits for no picture')
  assert.ok(bytes.includes('A_OPUS'))
  recordings.start('one', 'nothing')
  assert.is((await recordings.stop('nothing'))?.bytes, 0)
  assert.is(await recordings.stop('unknown'), null)
})

test.run()
