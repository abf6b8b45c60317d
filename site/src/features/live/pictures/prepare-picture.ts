import type { MessagePartsFragment } from '../../../graphql/generated.ts'

/** A picture as it is sent, and as it is shown until the server has it. */
export interface PreparedPicture {
  body: Blob
  /** Its address holds for as long as the page. */
  preview: NonNullable<MessagePartsFragment['picture']>
}

/** Small enough to be sent as it is. */
const smallBytes = 1_500_000
/** Somewhat more than the largest size that the server keeps. */
const longestSide = 2_560

/**
 * Makes a large picture smaller before it is sent: a photograph of a phone takes half a minute on a slow connection, and a
 * few seconds so. What this browser cannot open is sent as it is, and shown as an empty box: the server judges it.
 */
export async function preparePicture(file: File): Promise<PreparedPicture> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return { body: file, preview: previewOf('', 4, 3) }
  const { width, height } = bitmap
  // Drawn on a canvas, of one that moves only the first frame would be left: the server takes that one, too.
  const body = file.size <= smallBytes ? file : await smaller(bitmap, file)
  bitmap.close()
  return { body, preview: previewOf(URL.createObjectURL(body), width, height) }
}

async function smaller(bitmap: ImageBitmap, file: File): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const context = canvas.getContext('2d')
  if (!context) return file
  // What is transparent would be black as JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const drawn = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  return drawn && drawn.size < file.size ? drawn : file
}

const previewOf = (url: string, width: number, height: number) => ({
  url,
  width,
  height,
  alt: '',
  sources: [],
})
