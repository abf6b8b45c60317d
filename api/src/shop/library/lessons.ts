import type { DigitalContents } from '../../catalogue/index.ts'

/**
 * The place, from 0 on, of the first piece that cannot be opened yet.
 * @rule in which order lessons open: each when all before it are finished; what is no course is open at once.
 */
export function lockedFrom(
  contents: Pick<DigitalContents, 'isCourse' | 'pieces'> | null,
  finished: readonly string[],
): number {
  if (!contents) return 0
  const { isCourse, pieces } = contents
  if (!isCourse) return pieces.length
  const next = pieces.findIndex(({ id }) => !finished.includes(id))
  return next === -1 ? pieces.length : next + 1
}
