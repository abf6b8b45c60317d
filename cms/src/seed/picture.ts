import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { type Art, drawBackground, drawEmblem } from './art/draw.ts'

export type Picture = { name: string; kind: 'emblem' | 'background'; art: Art; alt: string }

/** The id of a drawn picture. Its record and its file are each made where missing. */
export async function picture(
  payload: Payload,
  { mediaFolder }: CmsConfig,
  wanted: Picture,
): Promise<string> {
  const filename = `${wanted.name}-${wanted.kind}.webp`
  const present = await payload.find({
    collection: 'media',
    where: { filename: { equals: filename } },
    limit: 1,
    depth: 0,
  })
  const file = join(mediaFolder, filename)
  const known = present.docs[0]?.id
  if (
    known &&
    (await access(file).then(
      () => true,
      () => false,
    ))
  )
    return known
  const data = await (wanted.kind === 'emblem' ? drawEmblem : drawBackground)(wanted.name, wanted.art)
  await mkdir(mediaFolder, { recursive: true })
  if (known) {
    await writeFile(file, data)
    return known
  }
  const made = await payload.create({
    collection: 'media',
    data: { alt: wanted.alt },
    file: { name: filename, data, mimetype: 'image/webp', size: data.length },
    overwriteExistingFiles: true,
  })
  return made.id
}
