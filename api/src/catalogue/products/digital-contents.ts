import { createHash } from 'node:crypto'
import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'
import type { Localized } from '../localized.ts'

/** A file that is sold, as the cms stores it. */
export interface DigitalFile {
  readonly id: string
  readonly name: string
  readonly contentType: string
  readonly bytes: number
  /** SHA-256, in hexadecimal. */
  readonly digest: string
}

/** A file or a lesson of a digital product. */
export interface DigitalPiece {
  readonly id: string
  readonly titles: Localized
  readonly words: Localized
  /** Null: a lesson of words alone. */
  readonly file: DigitalFile | null
}

/** What is in a digital product, on sale or not. */
export interface DigitalContents {
  readonly id: string
  readonly names: Localized
  /** Its pieces open in order. */
  readonly isCourse: boolean
  readonly pieces: readonly DigitalPiece[]
  /** Another one after any change of it. */
  readonly digest: string
}

const CONTENTS = statement('catalogue.digital-contents', 'SELECT contents FROM cms.digital_contents')

const allContents = cachedContent(
  async ({ db }: From) =>
    new Map(
      (await db.rows<{ contents: Omit<DigitalContents, 'digest'> }>(CONTENTS)).map(({ contents }) => [
        contents.id,
        { ...contents, digest: digestOf(contents.pieces) },
      ]),
    ),
)

/** By the product's id; null: it is nothing digital. */
export const digitalContents = async (from: From, productId: string): Promise<DigitalContents | null> =>
  (await allContents(from)).get(productId) ?? null

/** Of several products. */
export async function digitalContentsOf(
  from: From,
  productIds: Iterable<string>,
): Promise<Map<string, DigitalContents>> {
  const all = await allContents(from)
  return new Map([...productIds].flatMap(id => (all.has(id) ? [[id, all.get(id) as DigitalContents]] : [])))
}

/** Of what is in it, and not of its titles: a corrected word is nothing new. */
const digestOf = (pieces: readonly DigitalPiece[]): string =>
  createHash('sha256')
    .update(JSON.stringify(pieces.map(({ id, file }) => [id, file?.digest ?? null])))
    .digest('hex')
