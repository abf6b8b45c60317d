import { textScalar } from './text-scalar.ts'

const DAY = /^\d{4}-\d\d-\d\d$/

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A day of the calendar without a time zone, e.g. "2026-11-29".',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  advice: 'A Date is a day that exists, such as "2026-11-29".',
  read: text => (DAY.test(text) && exists(text) ? text : null),
})

function exists(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}
