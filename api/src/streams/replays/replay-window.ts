import { BadInput } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({ 'badInput.replayWindow': ['most'] })

/** @rule what a page asks of a replay at once: at most five minutes of it. */
const MOST_SECONDS = 300
/** Of each kind within one window; the earlier ones of a storm are left out, as they ran off the screen then. */
export const MOST_MOMENTS = 200

export const FROM_SECOND = { description: 'From which second of the recording.' }
export const FOR_SECONDS = { description: 'For how many seconds: 1 to 300.' }

/** A part of a recording as it lies in time; null when its beginning is not known. Throws BAD_INPUT. */
export function windowOf(
  recordedFrom: Date | null,
  length: number,
  fromSecond: number,
  seconds: number,
): { readonly from: Date; readonly until: Date } | null {
  if (fromSecond < 0 || seconds < 1 || seconds > MOST_SECONDS)
    throw new BadInput(messageFor('badInput.replayWindow', { most: MOST_SECONDS }))
  if (recordedFrom === null) return null
  const at = (second: number) => new Date(recordedFrom.getTime() + Math.min(second, length + 1) * 1000)
  return { from: at(fromSecond), until: at(fromSecond + seconds) }
}

/** Milliseconds from the beginning of the recording. */
export const offsetMs = (recordedFrom: Date, at: Date): number => at.getTime() - recordedFrom.getTime()
