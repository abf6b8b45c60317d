import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { App } from '../../src/app.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import { type Picture, uploadPicture } from '../../src/pictures/index.ts'

/** A picture of one colour, as JPEG. */
export const samplePicture = (width = 900, height = 600, background = '#663399'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** Somebody's upload that is part of nothing yet. */
export const uploads = async (app: App, viewer: Viewer, bytes?: Buffer): Promise<Picture> =>
  uploadPicture(app, viewer, { bytes: bytes ?? (await samplePicture()), key: randomUUID() })
