import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { siteUrl, stateFolder } from './surroundings.ts'

/** Kills the api as often as it is started again, until it has been away for so many seconds or may come back. */
export async function keepApiAway(seconds: number, mayComeBack?: AbortSignal): Promise<void> {
  const until = Date.now() + seconds * 1_000
  let killed = 0
  while (Date.now() < until && !mayComeBack?.aborted) {
    const pid = apiPid()
    if (pid && pid !== killed) {
      killed = pid
      process.kill(pid, 'SIGKILL')
    }
    await pause(20)
  }
}

export async function apiAnswers(): Promise<boolean> {
  const answer = await fetch(new URL('/graphql?query=%7B__typename%7D', siteUrl), {
    headers: { 'apollo-require-preflight': 'yes' },
  })
  return answer.ok
}

/** As the runner notes it; nothing while it is being written. */
function apiPid(): number | undefined {
  try {
    return JSON.parse(readFileSync(join(stateFolder, 'run', 'api.json'), 'utf8')).pid
  } catch {
    return undefined
  }
}
