import { gzipSync } from 'node:zlib'
import type { Visit } from './all-pages.ts'

/** Bytes of scripts, gzip, that a page may load by itself: for visitors, and for who is signed in. */
const mostForVisitors = 80_000
const mostForMembers = 170_000
/** For visitors in a stream that is on, where nothing waits for a press (docs/decisions/0110). */
const mostInLiveRoom = 140_000

const weights = new Map<string, number>()

/** The page is within what its scripts may weigh. Islands that load when they are used (`client:use`) are not used here. */
export async function lightEnough({
  person: { page, isVisitor },
  what,
  isLiveRoom,
}: Visit): Promise<string[]> {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter(name => new URL(name).pathname.endsWith('.js')),
  )
  let sum = 0
  for (const script of new Set(scripts)) {
    const weight = weights.get(script) ?? gzipSync(await (await page.request.get(script)).body()).length
    weights.set(script, weight)
    sum += weight
  }
  const forVisitors = isLiveRoom ? mostInLiveRoom : mostForVisitors
  const most = isVisitor ? forVisitors : mostForMembers
  return sum > most ? [`${what}: ${sum} bytes of scripts, ${most} at most`] : []
}
