import { access, copyFile, mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'

/** AVIF: emblems of 640 × 640, backgrounds of 1600 × 600, named after what they are of. */
export const picturesFolder = resolve(import.meta.dirname, 'pictures')

export type Picture = { name: string; kind: 'emblem' | 'background'; alt: string }

export const filenameOf = ({ name, kind }: Pick<Picture, 'name' | 'kind'>): string => `${name}-${kind}.avif`

/** The id of a picture of the seeds. Its record and its file are each made where missing. */
export async function picture(
  payload: Payload,
  { mediaFolder }: CmsConfig,
  wanted: Picture,
): Promise<string> {
  const filename = filenameOf(wanted)
  const present = await payload.find({
    collection: 'media',
    where: { filename: { equals: filename } },
    limit: 1,
    depth: 0,
  })
  const source = join(picturesFolder, filename)
  const known = present.docs[0]?.id
  if (known) {
    const file = join(mediaFolder, filename)
    if (!(await exists(file))) {
      await mkdir(mediaFolder, { recursive: true })
      await copyFile(source, file)
    }
    return known
  }
  const data = await readFile(source)
  const made = await payload.create({
    collection: 'media',
    data: { alt: wanted.alt },
    file: { name: filename, data, mimetype: 'image/avif', size: data.length },
    overwriteExistingFiles: true,
    context: { isClean: true },
  })
  return made.id
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
