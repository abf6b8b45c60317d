import { access, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import type { Media } from '../generated/payload-types.ts'
import { pictureSizes } from '../media/picture-sizes.ts'

/** AVIF: emblems of 640 × 640, backgrounds of 1600 × 600, covers of 1600 × 900, named after what they are of. */
export const picturesFolder = resolve(import.meta.dirname, 'pictures')

export type Picture = {
  name: string
  kind: 'emblem' | 'background' | 'cover'
  alt: string
  /** In percent from the left and the top; without it, the middle. */
  focus?: { readonly x: number; readonly y: number }
}

export const filenameOf = ({ name, kind }: Pick<Picture, 'name' | 'kind'>): string => `${name}-${kind}.avif`

/** The id of a picture of the seeds. Its record, its file and its smaller copies are made where one is missing. */
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
  const known = present.docs[0]
  if (known && (await isWhole(known, mediaFolder))) return known.id
  const bytes = await readFile(join(picturesFolder, filename))
  const saved = {
    collection: 'media',
    file: { name: filename, data: bytes, mimetype: 'image/avif', size: bytes.length },
    overwriteExistingFiles: true,
    context: { isClean: true },
  } as const
  if (known) await payload.update({ ...saved, id: known.id, data: {} })
  const { alt, focus } = wanted
  const data = { alt, ...(focus && { focalX: focus.x, focalY: focus.y }) }
  const { id } = known ?? (await payload.create({ ...saved, data }))
  return id
}

/** Whether its record names each copy that its width allows, and all its files are there. */
async function isWhole({ filename, width, sizes }: Media, folder: string): Promise<boolean> {
  const copies = pictureSizes
    .filter(size => (size.width ?? 0) <= (width ?? 0))
    .map(({ name }) => sizes?.[name as keyof typeof sizes]?.filename)
  const found = await Promise.all([filename, ...copies].map(name => isThere(folder, name)))
  return !found.includes(false)
}

const isThere = async (folder: string, name: string | null | undefined): Promise<boolean> => {
  if (!name) return false
  return access(join(folder, name)).then(
    () => true,
    () => false,
  )
}
