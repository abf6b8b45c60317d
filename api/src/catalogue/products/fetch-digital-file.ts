import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Config } from '../../config.ts'
import { insideTransaction } from '../../foundation/database/inside-transaction.ts'
import type { DigitalFile } from './digital-contents.ts'

const PATIENCE_MS = 120_000

/** A file that is sold, from the cms, as its service account reads it. Throws an Error when the cms does not give it. */
export async function fetchDigitalFile(
  { cms: { url, serviceKey } }: Pick<Config, 'cms'>,
  { name }: DigitalFile,
): Promise<Readable> {
  if (insideTransaction()) throw new Error('A file of the cms was asked for in a transaction: ask before it.')
  const response = await fetch(new URL(`/api/digital-files/file/${encodeURIComponent(name)}`, url), {
    headers: { authorization: `staff API-Key ${serviceKey}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (response.ok && response.body) return Readable.fromWeb(response.body as ReadableStream)
  await response.body?.cancel()
  throw new Error(`The cms did not give the file ${name}: ${response.status}.`)
}
