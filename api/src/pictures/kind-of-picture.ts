/** What a file is by its first bytes, whatever it is called: only these are given to the decoder. */
export type PictureKind = 'JPEG' | 'PNG' | 'WEBP' | 'GIF' | 'AVIF' | 'HEIC'

/** Null for whatever is no picture that we know. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG'
  if (/^GIF8[79]a/.test(text)) return 'GIF'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'WEBP'
  if (!text.startsWith('ftyp', 4)) return null
  // Both are the same container: the brand at its head, or one of those it is compatible with, says which.
  const brands = text.slice(8, Math.min(64, text.charCodeAt(3) + 256 * text.charCodeAt(2)))
  if (/avif|avis/.test(brands)) return 'AVIF'
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'HEIC' : null
}
