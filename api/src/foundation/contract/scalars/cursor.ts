import { textScalar } from './text-scalar.ts'

const LONGEST = 600
const BASE64URL = /^[\w-]+$/

/** A place in a list. Lists give and take it in a form of their own; outside it is base64url. */
export const CursorScalar = textScalar({
  name: 'Cursor',
  description: 'A place in a list: opaque, only to be sent back to the list that gave it.',
  advice: 'A cursor is opaque: send back one that this list gave you.',
  read(text) {
    if (text.length > LONGEST || !BASE64URL.test(text)) return null
    const place = Buffer.from(text, 'base64url').toString()
    return place === '' || place.includes('\0') || place.includes('\uFFFD') ? null : place
  },
  write: place => Buffer.from(place).toString('base64url'),
})
