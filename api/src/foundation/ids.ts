import { BadInput } from './fault.ts'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id as it comes from outside, checked before it reaches the database. Throws BAD_INPUT. */
export function parseId(what: string, id: string): string {
  if (!ID.test(id))
    throw new BadInput(`"${id.slice(0, 60)}" is not the id of a ${what}; use an id this API gave you.`)
  return id.toLowerCase()
}
