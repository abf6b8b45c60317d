import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { outsideOnly } from '../outside-only.ts'
import { diskParts } from './disk-parts.ts'
import { boundsOf, type Files, FilesUnavailable, mustBeKey, RangeNotSatisfiable } from './files.ts'
import { SignedLinks } from './signed-links.ts'

export interface DiskSettings {
  /** Made when it is not there; all nodes of an installation need the same one. */
  readonly folder: string
  /** Signs links. */
  readonly secret: string
  /** Where the api can be reached, which serves the links. */
  readonly publicUrl: string
  /** A link's end is by the machine's clock, never the product's, which tests and the local world move. */
  readonly now?: () => number
}

/**
 * Files in a folder of this machine, named after a checksum of their keys, so that no key can lead out of it. A file's
 * first line is its key and content type as JSON, so that both change in one step; the content follows.
 */
export function diskFiles({ folder, secret, publicUrl, now = Date.now }: DiskSettings): Files {
  const links = new SignedLinks({ secret, publicUrl, now })

  const put: Files['put'] = async (key, content, contentType) => {
    outsideOnly('files.put')
    const path = pathOf(folder, key)
    // Beside its place: a rename is one step only within a file system.
    const unfinished = `${path}.${randomUUID()}`
    try {
      await mkdir(dirname(path), { recursive: true })
      await write(unfinished, `${JSON.stringify({ key, contentType })}\n`, content)
      await rename(unfinished, path)
    } catch (cause) {
      await rm(unfinished, { force: true })
      throw new FilesUnavailable('The file was not stored.', { cause })
    }
  }

  return {
    put,
    ...diskParts({ pathOf: key => pathOf(folder, key), put }),

    async get(key, range) {
      outsideOnly('files.get')
      const file = await openIfThere(pathOf(folder, key))
      if (!file) return null
      try {
        const { contentType, length } = await firstLineOf(file)
        const size = (await file.stat()).size - length
        const bounds = boundsOf(range, size)
        if (!bounds) throw new RangeNotSatisfiable(size)
        const { from, to } = bounds
        if (to >= from) {
          const content = createReadStream('', { fd: file, start: length + from, end: length + to })
          return { contentType, size, from, to, content }
        }
        await file.close()
        return { contentType, size, from, to, content: Readable.from([]) }
      } catch (problem) {
        await file.close()
        throw problem
      }
    },

    async delete(key) {
      outsideOnly('files.delete')
      await rm(pathOf(folder, key), { force: true }).catch((cause: unknown) => {
        throw new FilesUnavailable('The file was not deleted.', { cause })
      })
    },

    async signedLink(key, expiresAt) {
      mustBeKey(key)
      return links.to(key, expiresAt)
    },

    keyOfLink: pathAndQuery => links.keyOf(pathAndQuery),
  }
}

function pathOf(folder: string, key: string): string {
  mustBeKey(key)
  const name = createHash('sha256').update(key).digest('hex')
  return join(folder, name.slice(0, 2), name)
}

/** On the disk itself before it gets its name: a file that is there after a power cut is whole. */
async function write(path: string, firstLine: string, content: Uint8Array | Readable): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o640, flush: true })
  file.write(firstLine)
  await pipeline(content instanceof Readable ? content : [content], file)
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new FilesUnavailable('The file cannot be read.', { cause })
  }
}

const LONGEST_FIRST_LINE = 1024

async function firstLineOf(file: FileHandle): Promise<{ contentType: string; length: number }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_FIRST_LINE), 0, LONGEST_FIRST_LINE, 0)
  const end = buffer.subarray(0, bytesRead).indexOf('\n')
  if (end === -1) throw new FilesUnavailable('The file is not one that was stored here.')
  const { contentType } = JSON.parse(buffer.toString('utf8', 0, end)) as { contentType: string }
  return { contentType, length: end + 1 }
}
