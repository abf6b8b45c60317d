import type { Readable } from 'node:stream'

/**
 * Files in a store, each under an opaque key: at most 200 letters, digits, "-", "_", "." and "/". Throws FilesUnavailable
 * when the store does not do what was asked, and an Error inside a transaction.
 */
export interface Files {
  /** Stores a file whole or not at all. One that is there is replaced: who reads it meanwhile gets the one or the other. */
  put(key: string, content: Uint8Array | Readable, contentType: string): Promise<void>
  /** The file, or the bytes of it that are asked for; null when there is none. Throws RangeNotSatisfiable. */
  get(key: string, range?: ByteRange): Promise<StoredFile | null>
  /** Where there is none, nothing happens. */
  delete(key: string): Promise<void>
  /**
   * Begins a file that comes in parts, and returns what it is called until it is finished; it cannot be read before. Every part
   * but the last has LEAST_PART_BYTES or more.
   */
  beginParts(key: string, contentType: string): Promise<string>
  /** Stores a part, numbered from 1, and returns a receipt of it. One that was stored before is replaced. */
  putPart(key: string, unfinished: string, number: number, content: Uint8Array): Promise<string>
  /** Puts the file together of its parts, by their receipts in order. Of a file that is finished already, nothing changes. */
  finishParts(key: string, unfinished: string, receipts: readonly string[]): Promise<void>
  /** Removes what there is of an unfinished file. Where there is none, nothing happens. */
  abandonParts(key: string, unfinished: string): Promise<void>
  /** An address from which anybody can fetch the file until a moment. */
  signedLink(key: string, expiresAt: Date): Promise<string>
  /** The key in a signed link to this api that is still valid, by its path and query; null for any other. */
  keyOfLink(pathAndQuery: string): string | null
}

/** From one byte to another, both included, or to the end; or the last so many. */
export type ByteRange = { readonly from: number; readonly to: number | null } | { readonly last: number }

export interface StoredFile {
  readonly contentType: string
  /** Of the whole file, in bytes. */
  readonly size: number
  /** The bytes in `content`, both included: all of them unless a range was asked for. An empty file ends at -1. */
  readonly from: number
  readonly to: number
  /** Whoever does not read it to its end destroys it. */
  readonly content: Readable
}

/** Nothing of the file is in the range. */
export class RangeNotSatisfiable extends Error {
  override readonly name = 'RangeNotSatisfiable'

  /** `size`: of the file, in bytes. */
  constructor(readonly size: number) {
    super(`The file has only ${size} bytes.`)
  }
}

export class FilesUnavailable extends Error {
  override readonly name = 'FilesUnavailable'
}

/** What stores in the field take at the least, except as the last part. */
export const LEAST_PART_BYTES = 5 * 1024 * 1024

const KEY = /^[\w-][\w./-]{0,199}$/

/** Throws an Error for what is no key: a mistake of the program, never of a person. */
export function mustBeKey(key: string): void {
  if (!KEY.test(key) || key.split('/').some(part => part === '' || part === '.' || part === '..'))
    throw new Error(`"${key.slice(0, 80)}" is no key of a file.`)
}

/** The first and last byte of a range of a file with so many; null when the range has none of them. */
export function boundsOf(range: ByteRange | undefined, size: number): { from: number; to: number } | null {
  if (!range) return { from: 0, to: size - 1 }
  if ('last' in range)
    return range.last > 0 && size > 0 ? { from: Math.max(0, size - range.last), to: size - 1 } : null
  const to = Math.min(range.to ?? size - 1, size - 1)
  return range.from <= to ? { from: range.from, to } : null
}
