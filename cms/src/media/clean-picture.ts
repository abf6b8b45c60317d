import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import sharp, { type Sharp } from 'sharp'
import { refusal } from '../refusal.ts'
import { type Asked, sentence } from '../words.ts'
import { baseOf, checksumOf } from './file-names.ts'

type File = NonNullable<PayloadRequest['file']>
type Kind = { write: (picture: Sharp) => Sharp; extension: string; mimetype: string }

/** By what a file is, whatever it is called. */
const kinds: Readonly<Record<string, Kind>> = {
  jpeg: { write: picture => picture.jpeg({ quality: 88 }), extension: 'jpg', mimetype: 'image/jpeg' },
  png: { write: picture => picture.png(), extension: 'png', mimetype: 'image/png' },
  webp: { write: picture => picture.webp({ quality: 88 }), extension: 'webp', mimetype: 'image/webp' },
  heif: { write: picture => picture.avif({ quality: 65 }), extension: 'avif', mimetype: 'image/avif' },
}
/** A picture of more is a way to fill the memory of whoever opens it. */
const mostPixels = 50_000_000
/** Files of the shop may be larger. */
const mostBytes = 8_000_000

/** Uploads are written anew from their pixels. The seeds say of their own files that they are clean. */
export const cleanUploads: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const isSaved = operation === 'create' || operation === 'update'
  if (isSaved && req.file && req.context.isClean !== true) req.file = await cleanPicture(req.file, req)
  return args
}

/**
 * The picture alone: turned as its camera held it, without place, time and device (EXIF, XMP, IPTC), without anything
 * that was appended to it, and named by what it is, with a checksum: two uploads called me.jpg and me.png must not
 * share the names of their smaller copies, which are WebP both.
 */
export async function cleanPicture(file: File, req: Asked): Promise<File> {
  // A file that came over HTTP has an empty path unless it was put aside.
  const source = file.tempFilePath || file.data
  if (file.size > mostBytes)
    throw refusal(
      413,
      'TOO_LARGE',
      sentence(req, 'panel.problem.pictureTooLarge', { most: mostBytes / 1_000_000 }),
    )
  const { kind, moves } = await whatIs(source, req)
  const data = await kind
    .write(pixelsOf(source, moves))
    .toBuffer()
    .catch(() => {
      throw unreadable(req)
    })
  const { tempFilePath: _, ...rest } = file
  return {
    ...rest,
    name: `${baseOf(file.name, 'picture')}-${checksumOf(data)}.${kind.extension}`,
    mimetype: kind.mimetype,
    data,
    size: data.length,
  }
}

async function whatIs(source: string | Buffer, req: Asked): Promise<{ kind: Kind; moves: boolean }> {
  if (source.length === 0) throw unreadable(req)
  const { format, pages = 1 } = await sharp(source)
    .metadata()
    .catch(() => {
      throw unreadable(req)
    })
  const kind = kinds[format]
  if (!kind) throw unreadable(req)
  return { kind, moves: pages > 1 }
}

/** Without `keepMetadata`, sharp writes none; what moves is not turned, since cameras make no such pictures. */
function pixelsOf(source: string | Buffer, moves: boolean): Sharp {
  const open = sharp(source, { animated: moves, limitInputPixels: mostPixels, failOn: 'error' })
  return moves ? open : open.autoOrient()
}

const unreadable = (req: Asked) => refusal(400, 'UNREADABLE_PICTURE', sentence(req, 'panel.problem.picture'))
