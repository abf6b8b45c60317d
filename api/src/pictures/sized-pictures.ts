import sharp from 'sharp'
import { kindOfPicture } from './kind-of-picture.ts'

/** What an upload may be at most. */
export const MOST_BYTES = 12 * 1024 * 1024
/** 40 megapixels: more is a way to fill the memory of whoever decodes it. */
export const MOST_PIXELS = 40_000_000

/** Why an upload is no picture that we take. */
export type PictureProblem = 'UNREADABLE' | 'HEIC' | 'TOO_LARGE' | 'TOO_MANY_PIXELS'

/** One size of a picture, as WebP. */
export interface SizedPicture {
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

/**
 * An upload, written anew from its pixels: turned as the camera was held, in sRGB, without place, time, device, preview
 * or anything else that was in the file or behind it, of a picture that moves the first frame. Once for each box of
 * `sides` pixels that it fits into, smallest first, never enlarged; a box that would make no smaller picture is left out.
 */
export async function sizedPictures(
  upload: Uint8Array,
  sides: readonly number[],
): Promise<SizedPicture[] | PictureProblem> {
  if (upload.length > MOST_BYTES) return 'TOO_LARGE'
  const kind = kindOfPicture(upload)
  if (kind === null) return 'UNREADABLE'
  try {
    const { width, height, pageHeight = height, compression } = await headerOf(upload)
    if (width * pageHeight > MOST_PIXELS) return 'TOO_MANY_PIXELS'
    // The library comes without the decoder of HEVC, which has patents on it.
    if (kind === 'HEIC' && compression !== 'av1') return 'HEIC'
    const wanted = sidesFor(Math.max(width, pageHeight), sides)
    return await Promise.all(wanted.map(side => sized(upload, side)))
  } catch {
    return kind === 'HEIC' ? 'HEIC' : 'UNREADABLE'
  }
}

/** Only the header is read: the limit is judged by what it says before a pixel is decoded. */
const headerOf = (upload: Uint8Array) => sharp(upload, { limitInputPixels: false }).metadata()

/** The boxes that make a picture smaller, and the first that does not. */
function sidesFor(longest: number, sides: readonly number[]): number[] {
  const ascending = [...sides].sort((a, b) => a - b)
  const enough = ascending.findIndex(side => side >= longest)
  return enough === -1 ? ascending : ascending.slice(0, enough + 1)
}

const QUALITY = 80

async function sized(upload: Uint8Array, side: number): Promise<SizedPicture> {
  const { data, info } = await sharp(upload, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, bytes: data }
}
