import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Viewers } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { askerOf } from '../../foundation/contract/rate-limited-fields.ts'
import { NotFound, Unauthenticated } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { LINKED_FILES } from '../../outside/index.ts'
import { MOST_BYTES, uploadPicture } from '../../pictures/index.ts'
import { READING_PICTURES, readingPicture } from '../../readings/index.ts'
import { dispositionOf, LIBRARY_FILES, linkedFile } from '../../shop/index.ts'
import { limits } from '../../trust/index.ts'
import { viewerOf } from '../credentials.ts'
import { FOR_PERSON, mustBeFor } from '../for-person.ts'
import { allowOnly, answerJson, HttpProblem } from '../web.ts'
import { sendFile } from './send-file.ts'

const messageFor = wordsFor({ 'apiFault.libraryLinkOver': [] })

/** Some more than a picture may have, so that it is refused in the words of pictures and not of HTTP. */
const MOST_BODY_BYTES = MOST_BYTES + 1024 * 1024

/**
 * POST /files with the picture itself as the body and a key of the caller's own in `idempotency-key`: stores it, for a
 * verb to make it a part of something. Like GraphQL it takes a bearer token, or our cookie from one of our pages; a form
 * of another page cannot send such a body.
 */
export const uploads = (app: App, viewers: Viewers): RequestHandler[] => [
  allowOnly('POST'),
  async (request, response, next) => {
    if (!/^(image\/[\w.+-]+|application\/octet-stream)$/.test(request.headers['content-type'] ?? ''))
      throw new HttpProblem(415, 'Send the picture itself, with its content type, such as "image/jpeg".')
    const viewer = await viewerOf(request, viewers, app.config)
    mustBeFor(request.headers[FOR_PERSON], viewer)
    if (!viewer) throw new Unauthenticated()
    await app.rateLimits.spend(limits.upload, String(askerOf(viewer, null)))
    response.locals.viewer = viewer
    next()
  },
  express.raw({ limit: MOST_BODY_BYTES, type: () => true, inflate: false }),
  (request, response) => upload(app, request, response),
]

async function upload(app: App, request: Request, response: Response): Promise<void> {
  const bytes: Uint8Array = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
  const key = String(request.headers['idempotency-key'] ?? '')
  const { id, width, height } = await uploadPicture(app, response.locals.viewer as Viewer, { bytes, key })
  answerJson(response, 201, { upload: id, width, height })
}

/** GET of a picture in the chat of a reading, by its two sides. */
export const readingPictures = (app: App, viewers: Viewers): RequestHandler[] => [
  allowOnly('GET', 'HEAD'),
  async (request, response) => {
    const viewer = await viewerOf(request, viewers, app.config)
    if (!viewer) throw new Unauthenticated()
    const { readingId, pictureId, file } = request.params as Record<string, string>
    const width = Number(/^(\d{1,5})\.webp$/.exec(file ?? '')?.[1] ?? Number.NaN)
    const key = await readingPicture(app, viewer, {
      readingId: String(readingId),
      pictureId: String(pictureId),
      width,
    })
    await sendFile(app, key, request, response)
  },
]

/** GET of something in a library by a link, by the person it was made for while it is good. It is kept by no cache. */
export const libraryFiles = (app: App, viewers: Viewers): RequestHandler[] => [
  allowOnly('GET', 'HEAD'),
  async (request, response) => {
    const viewer = await viewerOf(request, viewers, app.config)
    if (!viewer) throw new Unauthenticated()
    const link = await linkedFile(app, viewer, String(request.params.token))
    if (!link) throw new HttpProblem(410, messageFor('apiFault.libraryLinkOver'))
    await sendFile(app, link.fileKey, request, response, contentType => ({
      'cache-control': 'private, no-store',
      'content-disposition': dispositionOf(link.fileName, contentType),
    }))
  },
]

/** GET of a file by a signed link, by anybody who has it. */
export const linkedFiles = (app: App): RequestHandler[] => [
  allowOnly('GET', 'HEAD'),
  async (request, response) => {
    const key = app.files.keyOfLink(request.originalUrl)
    if (key === null) throw new NotFound('link')
    await sendFile(app, key, request, response)
  },
]

/** Their paths, as express takes them. */
export const FILE_PATHS = {
  uploads: '/files',
  readingPictures: `${READING_PICTURES}:readingId/:pictureId/:file`,
  libraryFiles: `${LIBRARY_FILES}:token`,
  linkedFiles: `${LINKED_FILES}*key`,
}
