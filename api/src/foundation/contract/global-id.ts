import { BadInput } from '../fault.ts'

/** What an id names: the type of the node, and the id that our tables know it by. */
export interface Named {
  readonly type: string
  readonly id: string
  /** What follows the slash, of a node that is known by its place in another; otherwise null. */
  readonly part: string | null
}

const FORM =
  /^([A-Z][A-Za-z]{0,63}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,18})(?:\/([a-z0-9.-]{1,64}))?$/
const LONGEST = 200

/** An id as clients know it: opaque, and of one type only. */
export const globalId = (type: string, id: string): string =>
  Buffer.from(`${type}:${id}`).toString('base64url')

/** Null for what is no id of ours. */
export function parseGlobalId(id: string): Named | null {
  if (id.length > LONGEST) return null
  const text = Buffer.from(id, 'base64url').toString()
  const [, type, local, part = null] = FORM.exec(text) ?? []
  if (type === undefined || local === undefined || Buffer.from(text).toString('base64url') !== id) return null
  return { type, id: local, part }
}

/** Our own id of a node that must be of one of these types. Throws BAD_INPUT naming the argument. */
export function localId(types: readonly string[], id: string, argument: string): string {
  const named = parseGlobalId(id)
  if (named && named.part === null && types.includes(named.type)) return named.id
  throw new BadInput(
    `${argument} is not the id of a ${types.join(' or ')}: use an id that this API gave you.`,
    { argument },
  )
}
