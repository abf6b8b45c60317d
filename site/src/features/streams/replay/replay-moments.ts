import type { ReplayMomentsQuery } from '../../../graphql/generated.ts'

/** What came in a part of a recording, at its time in it. */
export type ReplayPart = Pick<
  NonNullable<NonNullable<ReplayMomentsQuery['stream']>['replay']>,
  'messages' | 'gifts'
>
export type ReplayMessage = ReplayPart['messages'][number]['message']
export type ReplayGift = ReplayPart['gifts'][number]['gift']

/** A recording is asked for in parts of this length. */
export const partSeconds = 60
const partMs = partSeconds * 1_000
/** The next part is asked for so long before it begins. */
const aheadMs = 15_000
const mostMessages = 100
/** Playing goes on in steps that are shorter than this; anything else is a jump, after which no gift is made up for. */
const longestStepMs = 2_000

const partOf = (ms: number): number => Math.floor(Math.max(0, ms) / partMs)

/** Which parts must be there at a moment: its own, the one before, whose messages are still on the screen, and soon the next. */
export function partsAt(ms: number, lengthSeconds: number): number[] {
  const [last, now] = [partOf(lengthSeconds * 1_000), partOf(ms)]
  const wanted = [now, now - 1, ...(partOf(ms + aheadMs) > now ? [now + 1] : [])]
  return wanted.filter(part => part >= 0 && part <= last)
}

/** What stands in the chat at a moment, the oldest first. */
export function messagesAt(parts: ReadonlyMap<number, ReplayPart>, ms: number): ReplayMessage[] {
  const now = partOf(ms)
  return [now - 1, now]
    .flatMap(part => parts.get(part)?.messages ?? [])
    .filter(({ offsetMilliseconds }) => offsetMilliseconds <= ms)
    .map(({ message }) => message)
    .slice(-mostMessages)
}

/** The gifts that came while the recording played from one moment to the next. */
export function giftsBetween(
  parts: ReadonlyMap<number, ReplayPart>,
  beforeMs: number,
  nowMs: number,
): ReplayGift[] {
  if (nowMs <= beforeMs || nowMs - beforeMs > longestStepMs) return []
  const both = [...new Set([partOf(beforeMs), partOf(nowMs)])]
  return both
    .flatMap(part => parts.get(part)?.gifts ?? [])
    .filter(({ offsetMilliseconds: at }) => at > beforeMs && at <= nowMs)
    .map(({ gift }) => gift)
}
