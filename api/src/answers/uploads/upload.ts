import { LEAST_PART_BYTES } from '../../outside/index.ts'

/** Sound or video that a reader uploads for an answer, in parts. */
export interface UploadRow {
  readonly id: string
  readonly answerId: string
  readonly readerId: string
  readonly delivery: 'AUDIO' | 'VIDEO'
  readonly bytes: bigint
  readonly received: bigint
  readonly contentType: string | null
  /** What the store calls the unfinished file; null before the first part. */
  readonly storedAs: string | null
  readonly receipts: readonly string[]
  readonly finishedAt: Date | null
}

const MEGABYTE = 1_000_000

/** @rule how large a recording may be: 100 MB of sound, 500 MB of video. */
export const MOST_BYTES = { AUDIO: 100 * MEGABYTE, VIDEO: 500 * MEGABYTE } as const

/** Each part but the last has exactly so many bytes: the least that stores of files take in one. */
export const PART_BYTES = LEAST_PART_BYTES

/** @rule recordings that are removed: those that are still unfinished after 3 days, and those whose answer ended without them. */
export const UNFINISHED_HOURS = 72

/** The file in the store. */
export const fileOf = (uploadId: string): string => `answers/${uploadId}`

export type PartProblem = 'OFFSET' | 'SIZE'

/**
 * What is wrong with a part; null when it is the next one.
 * @rule parts of a recording: one after the other, each of the same size but the last, and never more than was announced.
 */
export function partProblem(
  { bytes, received }: Pick<UploadRow, 'bytes' | 'received'>,
  offset: bigint,
  size: number,
): PartProblem | null {
  if (offset !== received) return 'OFFSET'
  const left = bytes - received
  const due = left < BigInt(PART_BYTES) ? left : BigInt(PART_BYTES)
  return BigInt(size) === due ? null : 'SIZE'
}
