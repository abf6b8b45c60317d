import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import type { Media } from '../generated/payload-types.ts'
import { cleanPicture } from './clean-picture.ts'

const test = suite<{ world: World }>('pictures that are uploaded')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

/** Twice as wide as high, left half red; the camera was held so that it must be turned by a quarter. */
const photograph = (height = 20) =>
  sharp({ create: { width: 2 * height, height, channels: 3, background: '#0000ff' } })
    .composite([
      { input: { create: { width: height, height, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
    ])
    .withExif({ IFD0: { Make: 'Camera', Artist: 'Theo Vale' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const file = (name: string, data: Buffer, mimetype = 'image/jpeg') => ({
  name,
  data,
  mimetype,
  size: data.length,
})

const req = { i18n: { language: 'en' } }

test('lose where and when they were taken, and are turned as the camera was held', async () => {
  const before = await sharp(await photograph()).metadata()
  assert.ok(before.exif)
  const { data, size } = await cleanPicture(file('me.jpg', await photograph()), req)
  const { exif, xmp, iptc, orientation, width, height } = await sharp(data).metadata()
  assert.equal([exif, xmp, iptc, orientation ?? 1], [undefined, undefined, undefined, 1])
  assert.equal([width, height, size], [20, 40, data.length])
  const { data: pixels } = await sharp(data).raw().toBuffer({ resolveWithObject: true })
  assert.ok((pixels[0] ?? 0) > 200 && (pixels[2] ?? 0) < 60, 'what was left is above')
})

test('are called what they are, whatever name they came with', async () => {
  const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const named = async (name: string) => (await cleanPicture(file(name, png), req)).name
  assert.match(await named('evil.html'), /^evil-[0-9a-f]{8}\.png$/)
  assert.match(await named('evil.php.jpg'), /^evil-php-[0-9a-f]{8}\.png$/)
  assert.match(await named('../../etc/passwd'), /^passwd-[0-9a-f]{8}\.png$/)
  assert.match(await named('été à Paris.JPEG'), /^e-te-a-Paris-[0-9a-f]{8}\.png$/)
  assert.match(await named('.htaccess'), /^picture-[0-9a-f]{8}\.png$/)
  assert.is(await named('a.png'), await named('a.png'))
  assert.is((await cleanPicture(file('a.jpg', png), req)).mimetype, 'image/png')
})

test('carry nothing behind the picture', async () => {
  const data = Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>')])
  assert.not.ok((await cleanPicture(file('a.jpg', data), req)).data.includes('<script>'))
})

test('that are none are refused', async () => {
  for (const data of [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('<html></html>'),
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
  ]) {
    const answer = await cleanPicture(file('a.png', data), req).then(
      () => 'taken',
      error => error.data.code,
    )
    assert.is(answer, 'UNREADABLE_PICTURE')
  }
})

test('are cleaned on their way in, by whatever way', async ({ world }) => {
  const { payload } = world
  const made = await payload.create({
    collection: 'media',
    data: { alt: 'Somebody' },
    file: file('holiday.jpg.html', await photograph(), 'image/jpeg'),
    req: await world.as('editor'),
    overrideAccess: false,
  })
  assert.match(made.filename ?? '', /^holiday-jpg-[0-9a-f]{8}\.jpg$/)
  assert.equal([made.width, made.height, made.mimeType], [20, 40, 'image/jpeg'])
  const served = await get(world, `/api/media/file/${made.filename}`)
  assert.is(served.status, 200)
  assert.is((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).exif, undefined)
})

test('have copies of the widths they are wide enough for, without what the camera wrote', async ({
  world,
}) => {
  const { payload } = world
  const [jpeg, png] = await Promise.all([
    photograph(500),
    sharp(await photograph(500))
      .png()
      .toBuffer(),
  ])
  const upload = (name: string, data: Buffer) =>
    payload.create({ collection: 'media', data: { alt: 'Somebody' }, file: file(name, data) })
  const made = await upload('coast.jpg', jpeg)
  const copies = copiesOf(made)
  assert.equal(
    copies.map(({ width, height }) => [width, height]),
    [
      [96, 192],
      [240, 480],
      [400, 800],
    ],
  )
  for (const { filename, url, filesize, width } of copies) {
    assert.is(filename, made.filename?.replace('.jpg', `.${width}.webp`))
    assert.is(url, `/api/media/file/${filename}`)
    const served = await get(world, url ?? '')
    assert.equal([served.status, served.headers.get('content-type')], [200, 'image/webp'])
    const data = Buffer.from(await served.arrayBuffer())
    assert.is(data.length, filesize)
    assert.ok(data.length < (made.filesize ?? 0), `${data.length} bytes`)
    const { exif, xmp, iptc, format } = await sharp(data).metadata()
    assert.equal([exif, xmp, iptc, format], [undefined, undefined, undefined, 'webp'])
  }
  const other = await upload('coast.png', png)
  const names = [...copies, ...copiesOf(other)].map(({ filename }) => filename)
  assert.is(new Set(names).size, names.length, 'two pictures of one name share no copy')
})

test('that move have copies that move', async ({ world }) => {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map(background =>
      sharp({ create: { width: 300, height: 100, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const data = await sharp(frames, { join: { animated: true } })
    .webp({ delay: [100, 200, 300] })
    .toBuffer()
  const made = await world.payload.create({
    collection: 'media',
    data: { alt: 'A light that changes its colour' },
    file: file('light.webp', data, 'image/webp'),
  })
  assert.equal([made.width, made.height], [300, 100])
  const copies = copiesOf(made)
  assert.equal(
    copies.map(({ width, height }) => [width, height]),
    [
      [96, 32],
      [240, 80],
    ],
  )
  for (const { url } of [made, ...copies]) {
    const served = await get(world, url ?? '')
    const { pages, delay } = await sharp(Buffer.from(await served.arrayBuffer())).metadata()
    assert.equal([pages, delay], [3, [100, 200, 300]])
  }
})

test('are public until they are archived: their record, their file, its copies, and where a reader shows them', async ({
  world,
}) => {
  const { payload } = world
  const made = await payload.create({
    collection: 'media',
    data: { alt: 'A night sky' },
    file: file('night.jpg', await photograph(240)),
  })
  const { id } = made
  const where = { slug: { equals: 'mara-moonwater' } }
  await payload.update({ collection: 'readers', where, data: { picture: id } })
  const addresses = [`/api/media/${id}`, ...[made, ...copiesOf(made)].map(({ url }) => url ?? '')]
  const seen = () => Promise.all(addresses.map(async address => (await get(world, address)).status))
  assert.equal(await seen(), [200, 200, 200, 200])
  await payload.update({ collection: 'media', id, data: { archived: true } })
  for (const status of await seen()) assert.ok(status === 403 || status === 404, String(status))
  const asStaff = { req: await world.as('editor'), overrideAccess: false }
  assert.is((await payload.findByID({ collection: 'media', id, ...asStaff })).id, id, 'staff see it still')
  const api = await world.database('soulseer_api')
  const { rows } = await api.query(
    "SELECT shown -> 'picture' AS picture FROM cms.shown_readers WHERE slug = 'mara-moonwater'",
  )
  assert.equal(rows, [{ picture: null }])
})

/** The narrowest first. */
const copiesOf = ({ sizes }: Media) =>
  Object.values(sizes ?? {})
    .filter(({ filename }) => filename)
    .sort((one, other) => (one.width ?? 0) - (other.width ?? 0))

const get = ({ payload }: World, path: string): Promise<Response> =>
  handleEndpoints({ config: payload.config, request: new Request(`http://127.0.0.1${path}`) })

test.run()
