import { textScalar } from './text-scalar.ts'

/** Names only: an offset such as "+02:00" knows no summer time. */
const NAME = /^[A-Za-z][\w+/-]{0,63}$/

export const TimeZoneScalar = textScalar({
  name: 'TimeZone',
  description: 'A time zone by its IANA name, e.g. "Europe/Berlin".',
  specifiedByURL: 'https://www.iana.org/time-zones',
  advice: 'A time zone is its IANA name, such as "Europe/Berlin".',
  read: text => (NAME.test(text) && isKnown(text) ? text : null),
})

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
