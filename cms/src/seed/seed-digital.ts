import type { Payload } from 'payload'
import { contents, type PieceSeed } from './world/digital.ts'

interface Pieces {
  readonly isCourse: boolean
  readonly files: { title: string; words: string | null; file: string | null }[]
}

/** What is in a digital product of these seeds, in English; its files are put in where they are missing. */
export async function piecesOf(payload: Payload, sku: string): Promise<Pieces | null> {
  const content = contents[sku]
  if (!content) return null
  const files = []
  for (const { title, words = null, file } of content.pieces)
    files.push({ title, words, file: file ? await fileOf(payload, file) : null })
  return { isCourse: content.isCourse, files }
}

/** The same rows in Spanish. */
export const inSpanish = <Row extends object>(sku: string, rows: readonly Row[]): Row[] =>
  rows.map((row, at) => ({ ...row, ...contents[sku]?.pieces[at]?.es }))

async function fileOf(payload: Payload, { name, data }: NonNullable<PieceSeed['file']>): Promise<string> {
  const collection = 'digital-files'
  const like = name.replace(/\.\w+$/, '')
  const present = await payload.find({ collection, where: { filename: { like } }, limit: 1, depth: 0 })
  if (present.docs[0]) return present.docs[0].id
  const bytes = data()
  const file = { name, data: bytes, mimetype: 'application/octet-stream', size: bytes.length }
  // Its checksum is set by the hook that looks at it.
  return (await payload.create({ collection, file, data: { digest: '' } })).id
}
