/** @rule how often one member of staff sends templates to themselves: ten times an hour, on each node of the cms. */
const MOST = 10
const HOUR_MS = 3_600_000

const sends = new Map<string, number[]>()

/** Counts a test send; null when it may be sent, else in how many minutes the next one may. */
export function countTestSend(personId: string, now: number): number | null {
  const recent = (sends.get(personId) ?? []).filter(at => at > now - HOUR_MS)
  const [first] = recent
  if (first !== undefined && recent.length >= MOST) return Math.ceil((first + HOUR_MS - now) / 60_000)
  sends.set(personId, [...recent, now])
  return null
}
