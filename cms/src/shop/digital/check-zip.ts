import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

/** Why an archive is not sold. */
export type ZipProblem = 'BROKEN' | 'TOO_MANY' | 'TOO_LARGE' | 'PATH' | 'NESTED' | 'LOCKED'

/** An archive unpacks to no more than this, and to no more than so many times what it weighs. */
const MOST_BYTES = 500_000_000
const MOST_TIMES = 100
/** Of small archives of text the ratio says little. */
const SMALL_BYTES = 1_000_000
const MOST_ENTRIES = 2_000

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly isLink: boolean
}

/**
 * Unpacks an archive in memory, entry by entry and never more than it may hold, and finds what is wrong with it. What its own
 * directory says of sizes is believed only once it was unpacked.
 */
export async function zipProblem(data: Buffer): Promise<ZipProblem | null> {
  const entries = entriesOf(data)
  if (!entries) return 'BROKEN'
  if (entries.length > MOST_ENTRIES) return 'TOO_MANY'
  if (entries.some(({ name, isLink }) => isLink || !isInside(name))) return 'PATH'
  if (entries.some(({ flags }) => (flags & 0x41) !== 0)) return 'LOCKED'
  const most = Math.min(MOST_BYTES, Math.max(SMALL_BYTES, data.length * MOST_TIMES))
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return 'TOO_LARGE'
  // Entries that share their bytes are how a small archive is made to unpack to a large one.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > data.length) return 'BROKEN'
  for (const entry of entries) {
    const problem = await entryProblem(data, entry)
    if (problem) return problem
  }
  return null
}

async function entryProblem(data: Buffer, entry: Entry): Promise<ZipProblem | null> {
  const { method, packed, size, offset } = entry
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== 0x04034b50) return 'BROKEN'
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  const body = data.subarray(start, start + packed)
  if (body.length !== packed || ![0, 8].includes(method)) return 'BROKEN'
  const content = method === 0 ? body : await unpacked(body, size)
  if (content?.length !== size) return 'TOO_LARGE'
  return content.length > 4 && content.readUInt32LE(0) === 0x04034b50 ? 'NESTED' : null
}

/** Null: it is more than it says, or no deflated bytes. */
const unpacked = (body: Buffer, size: number): Promise<Buffer | null> =>
  inflate(body, { maxOutputLength: Math.max(1, size) }).catch(() => null)

/** By its directory at the end; null where there is none, or one of the large kind. */
function entriesOf(data: Buffer): Entry[] | null {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || end + 22 > data.length) return null
  const count = data.readUInt16LE(end + 10)
  let at = data.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let number = 0; number < count; number++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return null
    const [nameLength, extra, comment] = [28, 30, 32].map(place => data.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: data.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      flags: data.readUInt16LE(at + 8),
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
      isLink: data.readUInt32LE(at + 38) >>> 28 === 0xa,
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** It stays in the folder that it is unpacked to, on every system. */
const isInside = (name: string): boolean =>
  name !== '' && !/^[/\\]|^[A-Za-z]:|\0|\\/.test(name) && !name.split('/').some(part => part === '..')
