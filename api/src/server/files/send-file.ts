import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { App } from '../../app.ts'
import { NotFound } from '../../foundation/fault.ts'
import { type ByteRange, RangeNotSatisfiable, type StoredFile } from '../../outside/index.ts'
import { HttpProblem } from '../web.ts'

/**
 * A stored file, or the range of it that is asked for, for the one who asked: it never changes, so their browser may keep
 * it, and no cache between may. What people uploaded can run nothing and be framed by nobody.
 */
export async function sendFile(
  app: App,
  key: string,
  request: Request,
  response: Response,
  headers: (contentType: string) => Record<string, string> = () => ({}),
): Promise<void> {
  const tag = tagOf(key)
  const given = request.headers['if-range']
  // Whoever goes on with another file than this gets it whole.
  const range = given === undefined || given === tag ? rangeIn(request.headers.range) : null
  const file = await app.files.get(key, range ?? undefined).catch(refuseRange)
  if (!file) throw new NotFound('picture')
  const { contentType, size, from, to, content } = file
  response.status(range ? 206 : 200).set({
    ...{ 'content-type': contentType, 'content-length': String(to - from + 1), 'accept-ranges': 'bytes' },
    ...(range && { 'content-range': `bytes ${from}-${to}/${size}` }),
    etag: tag,
    'cache-control': 'private, max-age=86400, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...headers(contentType),
  })
  if (request.method === 'HEAD') {
    content.destroy()
    response.end()
    return
  }
  await pipeline(content, response).catch((problem: NodeJS.ErrnoException) => {
    // Whoever asked went away.
    if (problem.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw problem
  })
}

/** A file never changes under its key. */
const tagOf = (key: string): string =>
  `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`

/** One range of bytes; of anything else the whole file is sent, as HTTP allows. */
function rangeIn(header: string | undefined): ByteRange | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') return { last: Number(to) }
  if (to !== '' && Number(to) < Number(from)) return null
  return { from: Number(from), to: to === '' ? null : Number(to) }
}

function refuseRange(problem: unknown): Promise<StoredFile | null> {
  if (!(problem instanceof RangeNotSatisfiable)) throw problem
  throw new HttpProblem(416, 'The file has no such bytes.', { 'content-range': `bytes */${problem.size}` })
}
