import { deflateRawSync } from 'node:zlib'
import type { File } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { bowl, page } from '../../seed/sample-files.ts'
import { zipProblem } from './check-zip.ts'
import { cleanFile } from './clean-file.ts'
import { kindOf } from './file-kinds.ts'

const test = suite<{ world: World }>('files to sell')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

interface Packed {
  readonly name: string
  readonly content: Buffer
  /** What the directory says instead of the truth. */
  readonly saysSize?: number
  readonly attributes?: number
  readonly flags?: number
}

/** An archive as programs write it, or as nobody should. */
function zip(...files: Packed[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, saysSize = content.length, attributes = 0, flags = 0 } of files) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(saysSize, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(saysSize, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(attributes, 38)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const WORDS = Buffer.from('Ten things you see.')

test('an archive of plain files is sold', async () => {
  const archive = zip({ name: 'a.txt', content: WORDS }, { name: 'in/b.txt', content: WORDS })
  assert.is(await zipProblem(archive), null)
  assert.is(kindOf(archive)?.extension, 'zip')
})

test('an archive that unpacks to far more than it weighs is not, whatever it says of itself', async () => {
  const zeros = Buffer.alloc(60_000_000)
  assert.is(await zipProblem(zip({ name: 'bomb', content: zeros })), 'TOO_LARGE')
  assert.is(await zipProblem(zip({ name: 'liar', content: zeros, saysSize: 10 })), 'TOO_LARGE')
  const many = Array.from({ length: 2_001 }, (_, at) => ({ name: `f${at}`, content: WORDS }))
  assert.is(await zipProblem(zip(...many)), 'TOO_MANY')
  const inner = zip({ name: 'bomb', content: Buffer.alloc(900_000) })
  assert.is(await zipProblem(zip({ name: 'inner.zip', content: inner })), 'NESTED')
  const body = zip({
    name: 'shared',
    content: Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251)),
  })
  assert.is(await zipProblem(overlapping(body, 40)), 'BROKEN')
})

/** The one entry of an archive, listed so many times. */
function overlapping(archive: Buffer, times: number): Buffer {
  const end = archive.subarray(-22)
  const start = end.readUInt32LE(16)
  const entry = archive.subarray(start, -22)
  const last = Buffer.from(end)
  last.writeUInt16LE(times, 10)
  return Buffer.concat([archive.subarray(0, start), ...Array<Buffer>(times).fill(entry), last])
}

test('nor one with paths that lead elsewhere, links, a password, or none at all', async () => {
  for (const name of ['../up.txt', '/etc/passwd', 'C:/x', 'a\\b', 'in/../../x'])
    assert.is(await zipProblem(zip({ name, content: WORDS })), 'PATH', name)
  assert.is(await zipProblem(zip({ name: 'link', content: WORDS, attributes: 0xa1ff0000 })), 'PATH')
  assert.is(await zipProblem(zip({ name: 'locked', content: WORDS, flags: 1 })), 'LOCKED')
  assert.is(await zipProblem(Buffer.from('PK\x03\x04 and nothing else')), 'BROKEN')
})

const file = (name: string, data: Buffer): File => ({
  ...{ name, data, mimetype: 'application/octet-stream', size: data.length },
})
const english = { i18n: { language: 'en' } }
const refusalOf = (made: Promise<unknown>) =>
  made.then(
    () => null,
    (problem: { message: string; data?: { code?: string } }) => [problem.data?.code, problem.message],
  )

test('a file is what its bytes say, and is called so', async () => {
  const sound = await cleanFile(file('evil.html', bowl(1, 220)), english)
  assert.match(sound.file.name, /^evil-[0-9a-f]{8}\.wav$/)
  assert.equal([sound.file.mimetype, sound.digest.length], ['audio/wav', 64])
  assert.is((await cleanFile(file('x', page('Words')), english)).file.mimetype, 'application/pdf')
  const [code, words] = (await refusalOf(cleanFile(file('a.mp3', Buffer.from('<html>')), english))) ?? []
  assert.is(code, 'UNREADABLE_FILE')
  assert.match(words ?? '', /MP3/)
  const bomb = zip({ name: 'bomb', content: Buffer.alloc(20_000_000) })
  const [bombCode, bombWords] = (await refusalOf(cleanFile(file('a.zip', bomb), english))) ?? []
  assert.is(bombCode, 'ARCHIVE_TOO_LARGE')
  assert.match(bombWords ?? '', /more than it weighs/)
})

test('is stored with its checksum, and given to staff and the api alone', async ({
  world: { payload, as },
}) => {
  const { docs } = await payload.find({ collection: 'digital-files', pagination: false })
  assert.is(docs.length, 3, 'of the seeds')
  assert.ok(docs.every(({ digest, mimeType }) => digest.length === 64 && mimeType))
  const { id, filename } = docs[0] ?? { id: '', filename: '' }
  const find = async (role: 'visitor' | 'service') =>
    payload.find({ collection: 'digital-files', overrideAccess: false, req: await as(role) })
  assert.ok(await refusalOf(find('visitor')))
  assert.is((await find('service')).docs.length, 3)
  const bytes = page('Another version')
  const changed = await payload.update({
    collection: 'digital-files',
    id,
    data: {},
    file: file('second.pdf', bytes),
    overwriteExistingFiles: true,
  })
  assert.is.not(changed.digest, docs[0]?.digest)
  assert.is.not(changed.filename, filename)
})

test('a digital product holds something, and what is in it is shown to the api', async ({ world }) => {
  const { payload } = world
  const where = { slug: { equals: 'new-moon-in-twenty-minutes' } }
  const [product] = (await payload.find({ collection: 'products', where, depth: 0 })).docs
  const id = product?.id ?? ''
  const save = (data: object) =>
    payload.update({ collection: 'products', id, data: { ...data, _status: 'published' } })
  const firstError = (made: Promise<unknown>) =>
    made.then(
      () => '',
      (error: { data?: { errors?: { message: string }[] } }) => error.data?.errors?.[0]?.message ?? '',
    )
  assert.match(await firstError(save({ files: [] })), /at least one file/)
  assert.match(await firstError(save({ files: [{ title: 'Nothing' }] })), /Choose a file/)
  assert.match(
    await firstError(save({ kind: 'SERVICE', serviceMinutes: 30, reader: null })),
    /Choose the reader/,
  )
  const api = await world.database('soulseer_api')
  const read = async () =>
    (await api.query('SELECT contents FROM cms.digital_contents WHERE slug = $1', [where.slug.equals]))
      .rows[0]?.contents
  const { pieces, isCourse } = await read()
  assert.is(isCourse, false)
  assert.equal(pieces[0].titles, { en: 'The new moon', es: 'La luna nueva' })
  assert.is(pieces[0].file.contentType, 'audio/wav')
  assert.is(pieces.length, 2)
  await save({ archived: true })
  assert.is((await read()).pieces.length, 2, 'for who owns it')
})

test.run()
