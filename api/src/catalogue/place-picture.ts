import { buffer } from 'node:stream/consumers'
import type { App } from '../app.ts'
import { insideTransaction } from '../foundation/database/inside-transaction.ts'
import { NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { fileOf, ownPicture } from '../pictures/index.ts'

const PATIENCE_MS = 20_000

/**
 * Puts the viewer's own upload among the pictures of the cms, once, and returns its id there. The cms makes its own
 * sizes of it. Throws NOT_FOUND for an upload of somebody else, or one that is gone.
 */
export async function placePicture(
  { config, db, files }: Pick<App, 'config' | 'db' | 'files'>,
  viewer: Viewer,
  upload: string,
): Promise<string> {
  if (insideTransaction())
    throw new Error('A picture was sent inside a database transaction: commit first, then send.')
  const picture = await ownPicture(db, parseId('picture', upload), viewer.id)
  const file = picture && (await files.get(fileOf(picture.id, picture.widths.at(-1) ?? picture.width)))
  if (!file) throw new NotFound('picture', upload)
  const bytes = await buffer(file.content)
  const { url, serviceKey } = config.cms
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { authorization: `staff API-Key ${serviceKey}` }
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(new URL(path, url), { ...init, headers, signal })
    if (!response.ok)
      throw new Error(`The cms did not take a picture: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
  // Named after the upload: one whose answer was lost is found again.
  const name = `upload-${picture.id}`
  const known = await ask(`/api/media?where[filename][contains]=${name}&depth=0&limit=1`)
  const id = known.docs?.[0]?.id
  if (id) return id
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: viewer.name }))
  form.set('file', new Blob([bytes], { type: file.contentType }), `${name}.webp`)
  const made = await ask('/api/media', { method: 'POST', body: form })
  if (!made.doc) throw new Error('The cms took a picture and did not name it.')
  return made.doc.id
}

interface Answer {
  readonly docs?: readonly { readonly id: string }[]
  readonly doc?: { readonly id: string }
}
