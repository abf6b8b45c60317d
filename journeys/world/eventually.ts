import { setTimeout as pause } from 'node:timers/promises'

const lookAgainMilliseconds = 150

/** Looks until `done` says yes of what it sees. For what no locator can wait for: figures, servers, letters. */
export async function eventually<Seen>(
  what: string,
  look: () => Promise<Seen>,
  done: (seen: Seen) => boolean,
  withinSeconds = 30,
): Promise<Seen> {
  const deadline = Date.now() + withinSeconds * 1_000
  for (;;) {
    const seen = await look()
    if (done(seen)) return seen
    if (Date.now() > deadline) throw new Error(`${what}: still ${JSON.stringify(seen)}`)
    await pause(lookAgainMilliseconds)
  }
}
