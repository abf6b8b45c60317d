import express, { type Request, type RequestHandler } from 'express'
import type { Viewers } from '../../accounts/index.ts'
import { ANSWER_UPLOADS, ownUpload, PART_BYTES, receivePart } from '../../answers/index.ts'
import type { App } from '../../app.ts'
import { Unauthenticated } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { viewerOf } from '../credentials.ts'
import { FOR_PERSON, mustBeFor } from '../for-person.ts'
import { allowOnly, HttpProblem } from '../web.ts'

export const ANSWER_UPLOAD_PATH = `${ANSWER_UPLOADS}:uploadId`

/**
 * The parts of a recording, by whoever began to upload it. HEAD says in `upload-offset` how much came, of `upload-length`; PUT with
 * the same header takes the next part. One that is at another place is refused with 409 and the place that is right.
 */
export const answerUploads = (app: App, viewers: Viewers): RequestHandler[] => [
  allowOnly('HEAD', 'PUT'),
  async (request, response, next) => {
    const viewer = await viewerOf(request, viewers, app.config)
    mustBeFor(request.headers[FOR_PERSON], viewer)
    if (!viewer) throw new Unauthenticated()
    response.locals.viewer = viewer
    response.set('cache-control', 'no-store')
    if (request.method === 'PUT') return next()
    const { received, bytes } = await ownUpload(app, viewer, String(request.params.uploadId))
    response
      .status(200)
      .set({ 'upload-offset': String(received), 'upload-length': String(bytes) })
      .end()
  },
  express.raw({ limit: PART_BYTES, type: () => true, inflate: false }),
  async (request, response) => {
    const viewer = response.locals.viewer as Viewer
    const uploadId = String(request.params.uploadId)
    const bytes: Uint8Array = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
    const upload = await receivePart(app, viewer, { uploadId, offset: offsetIn(request), bytes })
    if (typeof upload === 'string') {
      const { received } = await ownUpload(app, viewer, uploadId)
      throw new HttpProblem(409, 'Another part is due: go on from `upload-offset`.', {
        'upload-offset': String(received),
      })
    }
    response
      .status(204)
      .set({ 'upload-offset': String(upload.received) })
      .end()
  },
]

function offsetIn({ headers }: Request): number {
  const text = String(headers['upload-offset'] ?? '')
  if (!/^\d{1,12}$/.test(text)) throw new HttpProblem(400, 'Send the place of the part in `upload-offset`.')
  return Number(text)
}
