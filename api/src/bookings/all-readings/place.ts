import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'

/** Where something stands in a list by time: its moment, and its id among those of the same moment. */
export interface Place {
  readonly at: Date
  readonly id: string
}

export const cursorAt = ({ at, id }: Place): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')

/** Throws BAD_INPUT for anything but a cursor of such a list. */
export function placeAt(cursor: string | null | undefined): Place | null {
  if (cursor == null) return null
  const [moment = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) throw new BadInput('after must be a cursor that this list gave you.')
  return { at, id: parseId('reading', id) }
}

/**
 * Two lists as one, the latest first.
 * @rule in which order live readings and appointments are archived: by when a live one was asked for and an appointment was to begin, the latest first.
 */
export const latestFirst = <Each extends Place>(one: readonly Each[], other: readonly Each[]): Each[] =>
  [...one, ...other].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
