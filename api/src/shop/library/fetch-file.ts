import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import type { App } from '../../app.ts'
import { type DigitalFile, fetchDigitalFile } from '../../catalogue/index.ts'
import { isFetched, writeFetched } from './files.store.ts'

/**
 * The key of a file that is sold in the files of the api; brought from the cms when it is asked for the first time, and only if
 * its bytes are those that the cms described.
 */
export async function fetchFile(app: App, file: DigitalFile): Promise<string> {
  const key = `library/${file.id}-${file.digest.slice(0, 32)}`
  if (await isFetched(app.db, key)) return key
  const hash = createHash('sha256')
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const content = await fetchDigitalFile(app.config, file)
  content.once('error', problem => measured.destroy(problem))
  await app.files.put(key, content.pipe(measured), file.contentType)
  if (hash.digest('hex') !== file.digest) {
    await app.files.delete(key)
    throw new Error(`the cms gave other bytes than those of ${file.name}`)
  }
  await writeFetched(app.db, key)
  return key
}
