import type { AsciiJson } from '../foundation/json-text.ts'

/** A ping with nothing in it. */
export const PING_FRAME = '\x89\x00'

const FINAL_TEXT = '\x81'
const LENGTH_IN_TWO_BYTES = '\x7e'
const LONGEST_OF_ONE_BYTE = 125
const LONGEST_OF_TWO_BYTES = 0xffff

/**
 * A text as the one WebSocket frame a server sends it in (RFC 6455, 5.2), each character a byte, so that a socket takes
 * it in one write without a buffer made for it: "ws" writes a head and a body, which costs half as much again. Null
 * when the text is longer than messages to many are: "ws" sends these.
 */
export function textFrame(text: AsciiJson): string | null {
  const { length } = text
  if (length > LONGEST_OF_TWO_BYTES) return null
  if (length <= LONGEST_OF_ONE_BYTE) return FINAL_TEXT + String.fromCharCode(length) + text
  return FINAL_TEXT + LENGTH_IN_TWO_BYTES + String.fromCharCode(length >> 8, length & 0xff) + text
}
