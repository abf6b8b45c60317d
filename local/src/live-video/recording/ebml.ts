/** What WebM files are made of (RFC 8794): an id, a size, and numbers, text or further elements. */

/** Sizes are always written with four bytes, so that one can be replaced by another. */
const SIZE_BYTES = 4
export const LARGEST_SIZE = 2 ** 28 - 2

/** `id` in hexadecimal, with its length marker, e.g. "1654ae6b". */
export function element(id: string, ...content: Uint8Array[]): Buffer {
  const size = content.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([Buffer.from(id, 'hex'), sizeOf(size), ...content])
}

export function sizeOf(size: number): Buffer {
  if (size > LARGEST_SIZE) throw new Error(`An element of ${size} bytes is too large.`)
  const bytes = Buffer.alloc(SIZE_BYTES)
  bytes.writeUInt32BE(0x10000000 + size)
  return bytes
}

/** An unsigned number in so many bytes, at most 6. */
export function unsigned(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

export function float(value: number): Buffer {
  const buffer = Buffer.alloc(8)
  buffer.writeDoubleBE(value)
  return buffer
}

export const text = (value: string): Buffer => Buffer.from(value, 'ascii')

/** Id, content and end of the element at an offset; null when it is not whole. */
export function elementAt(bytes: Buffer, at: number): { id: string; from: number; to: number } | null {
  const first = bytes[at]
  if (first === undefined || first === 0) return null
  const idBytes = Math.clz32(first) - 23
  const sizeAt = at + idBytes
  if (sizeAt + SIZE_BYTES > bytes.length) return null
  const size = bytes.readUInt32BE(sizeAt)
  if (size >>> 28 !== 1) return null
  const from = sizeAt + SIZE_BYTES
  return { id: bytes.toString('hex', at, sizeAt), from, to: from + (size & 0xfffffff) }
}
