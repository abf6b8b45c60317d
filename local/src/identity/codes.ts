/** One-time codes by mail: six digits, ten minutes, five tries. */
import { randomInt, timingSafeEqual } from 'node:crypto'

const lifeMilliseconds = 10 * 60 * 1000
const triesAllowed = 5

type Waiting = { name: string; code: string; until: number; tries: number }

export function codes() {
  const waiting = new Map<string, Waiting>()
  return {
    issue(email: string, name: string): string {
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      waiting.set(email, { name, code, until: Date.now() + lifeMilliseconds, tries: 0 })
      return code
    },
    /** The name given with the address when the code is right; it is then used up. */
    redeem(email: string, code: string): { name: string } | undefined {
      const asked = waiting.get(email)
      if (!asked || asked.until < Date.now() || asked.tries >= triesAllowed) return undefined
      asked.tries += 1
      const given = Buffer.from(code.padEnd(6).slice(0, 6))
      if (code.length !== 6 || !timingSafeEqual(given, Buffer.from(asked.code))) return undefined
      waiting.delete(email)
      return { name: asked.name }
    },
  }
}
