import type { TextFieldSingleValidation } from 'payload'
import { problem } from '../words.ts'

/** An IANA name, because schedules must survive the change to summer time. */
export const validateTimeZone: TextFieldSingleValidation = (value, { req }) =>
  (typeof value === 'string' && known(value)) || problem(req, 'panel.problem.timeZone')

/** Intl knows old and new names of a zone but lists only one of them, and says no by throwing. */
function known(zone: string): boolean {
  if (zone !== 'UTC' && !/^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
