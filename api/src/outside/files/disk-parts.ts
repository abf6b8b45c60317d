import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { outsideOnly } from '../outside-only.ts'
import { type Files, FilesUnavailable, mustBeKey } from './files.ts'

interface Disk {
  pathOf(key: string): string
  put: Files['put']
}

const TYPE = 'content-type'

/** Files that come in parts: each part is a file in a folder beside the place of the whole. */
export function diskParts({
  pathOf,
  put,
}: Disk): Pick<Files, 'beginParts' | 'putPart' | 'finishParts' | 'abandonParts'> {
  const folderOf = (key: string, unfinished: string): string => {
    mustBeKey(unfinished)
    return `${pathOf(key)}.${unfinished}`
  }

  return {
    async beginParts(key, contentType) {
      outsideOnly('files.beginParts')
      const unfinished = randomUUID()
      const folder = folderOf(key, unfinished)
      await orUnavailable(async () => {
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, TYPE), contentType)
      })
      return unfinished
    },

    async putPart(key, unfinished, number, content) {
      outsideOnly('files.putPart')
      const path = join(folderOf(key, unfinished), String(number))
      await orUnavailable(async () => {
        const half = `${path}.${randomUUID()}`
        await writeFile(half, content, { flush: true })
        await rename(half, path)
      })
      return String(number)
    },

    async finishParts(key, unfinished, receipts) {
      outsideOnly('files.finishParts')
      const folder = folderOf(key, unfinished)
      const isGone = await access(folder).then(
        () => false,
        () => true,
      )
      if (
        isGone &&
        (await access(pathOf(key)).then(
          () => true,
          () => false,
        ))
      )
        return
      await orUnavailable(async () => {
        const contentType = await readFile(join(folder, TYPE), 'utf8')
        await put(key, Readable.from(inOrder(folder, receipts)), contentType)
        await rm(folder, { recursive: true, force: true })
      })
    },

    async abandonParts(key, unfinished) {
      outsideOnly('files.abandonParts')
      await orUnavailable(() => rm(folderOf(key, unfinished), { recursive: true, force: true }))
    },
  }
}

async function* inOrder(folder: string, receipts: readonly string[]): AsyncGenerator<Buffer> {
  for (const number of receipts) yield* createReadStream(join(folder, String(Number(number))))
}

const orUnavailable = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((cause: unknown) => {
    throw cause instanceof FilesUnavailable
      ? cause
      : new FilesUnavailable('The parts of the file were not stored.', { cause })
  })
