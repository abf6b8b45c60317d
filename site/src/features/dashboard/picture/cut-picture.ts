import type { Picture } from '../../../ui/picture.ts'
import { type Crop, squareOf } from './crop.ts'

/** A new picture that was uploaded and is not saved yet. */
export interface ChosenPicture {
  /** What an edit names it by. */
  upload: string
  /** As it will be shown. */
  preview: Picture
}

/** The largest side that is kept of a picture. */
const longestSide = 1_600

/** The square that is wanted of a picture, as JPEG. Throws when this browser cannot draw it. */
export async function cutPicture(picture: ImageBitmap, crop: Crop): Promise<Blob> {
  const { left, top, side } = squareOf(picture, crop)
  const size = Math.round(Math.min(longestSide, side))
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d')
  // What is transparent would be black as JPEG.
  if (context) context.fillStyle = '#fff'
  context?.fillRect(0, 0, size, size)
  context?.drawImage(picture, left, top, side, side, 0, 0, size, size)
  const drawn = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  if (!drawn) throw new Error('The picture could not be drawn.')
  return drawn
}
