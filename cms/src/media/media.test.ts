import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { cleanPicture } from './clean-picture.ts'

const test = suite<{ world: World }>('pictures that are uploaded')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

/** 40 wide and 20 high, left half red; the camera was held so that it must be turned by a quarter. */
const photograph = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#0000ff' } })
    .composite([
      { input: { create: { width: 20, height: 20, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
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

test('lose where and when they were taken, and are turned as the camera was held', async () => {
  const before = await sharp(await photograph()).metadata()
  assert.ok(before.exif)
  const { data, size } = await cleanPicture(file('me.jpg', await photograph()))
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
  const named = async (name: string) => (await cleanPicture(file(name, png))).name
  assert.is(await named('evil.html'), 'evil.png')
  assert.is(await named('evil.php.jpg'), 'evil-php.png')
  assert.is(await named('../../etc/passwd'), 'passwd.png')
  assert.is(await named('été à Paris.JPEG'), 'e-te-a-Paris.png')
  assert.is(await named('.htaccess'), 'picture.png')
  assert.is((await cleanPicture(file('a.jpg', png))).mimetype, 'image/png')
})

test('carry nothing behind the picture', async () => {
  const data = Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>')])
  assert.not.ok((await cleanPicture(file('a.jpg', data))).data.includes('<script>'))
})

test('that are none are refused', async () => {
  for (const data of [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('<html></html>'),
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
  ]) {
    const answer = await cleanPicture(file('a.png', data)).then(
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
    req: await world.as('staff'),
    overrideAccess: false,
  })
  assert.match(made.filename ?? '', /^holiday-jpg\.jpg$/)
  assert.equal([made.width, made.height, made.mimeType], [20, 40, 'image/jpeg'])
  const served = await get(world, `/api/media/file/${made.filename}`)
  assert.is(served.status, 200)
  assert.is((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).exif, undefined)
})

test('are public until they are archived: their record, their file, and where a reader shows them', async ({
  world,
}) => {
  const { payload } = world
  const { id, filename } = await payload.create({
    collection: 'media',
    data: { alt: 'A night sky' },
    file: file('night.jpg', await photograph()),
  })
  const where = { slug: { equals: 'mara-moonwater' } }
  await payload.update({ collection: 'readers', where, data: { picture: id } })
  const seen = async () => [
    (await get(world, `/api/media/${id}`)).status,
    (await get(world, `/api/media/file/${filename}`)).status,
  ]
  assert.equal(await seen(), [200, 200])
  await payload.update({ collection: 'media', id, data: { archived: true } })
  for (const status of await seen()) assert.ok(status === 403 || status === 404, String(status))
  const asStaff = { req: await world.as('staff'), overrideAccess: false }
  assert.is((await payload.findByID({ collection: 'media', id, ...asStaff })).id, id, 'staff see it still')
  const api = await world.database('soulseer_api')
  const { rows } = await api.query(
    "SELECT shown -> 'picture' AS picture FROM cms.shown_readers WHERE slug = 'mara-moonwater'",
  )
  assert.equal(rows, [{ picture: null }])
})

const get = ({ payload }: World, path: string): Promise<Response> =>
  handleEndpoints({ config: payload.config, request: new Request(`http://127.0.0.1${path}`) })

test.run()
