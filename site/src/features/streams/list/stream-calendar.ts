interface Announced {
  id: string
  title: string
  description: string
  startsAt: string
  reader: { name: string }
}

const octetsOfLine = 75

/** An announced stream as a calendar file (RFC 5545). It has no end: nobody knows it yet. */
export function streamCalendar(
  { id, title, description, startsAt, reader }: Announced,
  address: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//soulseer//live//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(startsAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `SUMMARY:${escaped(`${title} · ${reader.name}`)}`,
    `DESCRIPTION:${escaped(description ? `${description}\n\n${address}` : address)}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** 2026-12-24T18:00:00.000Z → 20261224T180000Z. */
const stamp = (at: string): string => new Date(at).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar holds none
    .replace(/[\u0000-\u001F\u007F]/g, '')

/** A long line goes on in the next, behind a space; no character is cut in two. */
function folded(line: string): string {
  const parts = ['']
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > octetsOfLine) {
      parts.push('')
      octets = 1
    }
    parts[parts.length - 1] += character
    octets += size
  }
  return parts.join('\r\n ')
}
