import sharp from 'sharp'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type PictureProblem, type SizedPicture, sizedPictures } from './sized-pictures.ts'

const SIDES = [64, 256]

/** Wide, left half red, right half blue; taken with a camera that was held upright, somewhere in London. */
const photograph = (width = 400, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .composite([
      {
        input: { create: { width: width / 2, height, channels: 3, background: '#ff0000' } },
        left: 0,
        top: 0,
      },
    ])
    .withExif({
      IFD0: { Make: 'Camera', Artist: 'Theo Vale' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const plain = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 4, background: '#00ff0080' } })

function sizes(made: SizedPicture[] | PictureProblem): number[][] {
  if (typeof made === 'string') throw new Error(`refused: ${made}`)
  return made.map(({ width, height }) => [width, height])
}

test('a photograph is turned as the camera was held, and made small', async () => {
  const upload = await photograph()
  assert.is((await sharp(upload).metadata()).orientation, 6)
  const made = await sizedPictures(upload, SIDES)
  assert.equal(sizes(made), [
    [32, 64],
    [128, 256],
  ])
  for (const { bytes } of made as SizedPicture[]) {
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const last = (info.width * info.height - 1) * info.channels
    assert.ok((data[0] ?? 0) > 200 && (data[2] ?? 0) < 60, 'what was left is above')
    assert.ok((data[last] ?? 0) < 60 && (data[last + 2] ?? 0) > 200, 'what was right is below')
  }
})

test('nothing of where, when and by whom it was taken is left', async () => {
  const upload = await photograph()
  assert.ok(upload.includes('Theo Vale') && upload.includes('Exif'))
  const appended = Buffer.concat([upload, Buffer.from('<script>alert(1)</script>')])
  for (const { bytes } of (await sizedPictures(appended, SIDES)) as SizedPicture[]) {
    const { format, exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata()
    assert.is(format, 'webp')
    assert.equal([exif, xmp, iptc, icc, orientation, comments], Array(6).fill(undefined))
    for (const word of ['Theo Vale', 'Exif', 'Camera', 'script']) assert.not.ok(bytes.includes(word), word)
  }
})

test('it is never made larger, and no size comes twice', async () => {
  assert.equal(sizes(await sizedPictures(await plain(40).png().toBuffer(), SIDES)), [[40, 40]])
  assert.equal(sizes(await sizedPictures(await plain(100, 50).png().toBuffer(), SIDES)), [
    [64, 32],
    [100, 50],
  ])
})

test('JPEG, PNG, WebP, AVIF and GIF are taken, by what they are', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif'] as const) {
    const upload = await plain(80).toFormat(format).toBuffer()
    assert.equal(sizes(await sizedPictures(upload, [64])), [[64, 64]], format)
  }
})

test('of a picture that moves the first frame is taken', async () => {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map(background =>
      sharp({ create: { width: 30, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  for (const format of ['gif', 'webp'] as const) {
    const upload = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer()
    const made = await sizedPictures(upload, SIDES)
    assert.equal(sizes(made), [[30, 20]], format)
    const [{ bytes }] = made as [SizedPicture]
    assert.is((await sharp(bytes).metadata()).pages ?? 1, 1)
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    assert.ok((data[0] ?? 0) > 200 && (data[1] ?? 0) < 60, format)
  }
})

test('a file of few bytes and very many pixels is refused before it is decoded', async () => {
  const bomb = await sharp({
    create: { width: 12_000, height: 12_000, channels: 3, background: '#ffffff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  assert.ok(bomb.length < 1_000_000, `${bomb.length} bytes`)
  assert.is(await sizedPictures(bomb, SIDES), 'TOO_MANY_PIXELS')
  const withoutPixels = bomb.subarray(0, 200)
  assert.is(await sizedPictures(withoutPixels, SIDES), 'TOO_MANY_PIXELS', 'its head alone is read')
})

test('what is too large in bytes is not looked at', async () => {
  assert.is(await sizedPictures(Buffer.alloc(13 * 1024 * 1024), SIDES), 'TOO_LARGE')
})

test('what is no picture is refused, whatever it is called', async () => {
  const png = await plain(200).png().toBuffer()
  for (const upload of [
    Buffer.from('This is only called picture.png.'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    Buffer.from('%PDF-1.7'),
    Buffer.alloc(0),
    Buffer.from('GIF89a'),
    Buffer.from('\x89PNG\r\n\x1a\n and no more', 'latin1'),
    png.subarray(0, Math.floor(png.length / 2)),
  ])
    assert.is(await sizedPictures(upload, SIDES), 'UNREADABLE', upload.toString('latin1', 0, 20))
})

test('a picture of an iPhone that nobody converted is named as what it is', async () => {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(200),
  ])
  assert.is(await sizedPictures(heic, SIDES), 'HEIC')
})

test.run()
