import { createHash } from 'node:crypto'

/** Agora's user ids are integers from 1 to 2^32 - 1; this one is the same for the same participant of a channel. */
export function uidOf(channel: string, participant: string): number {
  return createHash('sha256').update(`${channel}\n${participant}`).digest().readUInt32BE(0) || 1
}
