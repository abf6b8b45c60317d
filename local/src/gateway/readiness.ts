export type Check = () => Promise<boolean>
export type Readiness = { ready: boolean; parts: Record<string, 'ready' | 'not ready'> }

/** Asks every part at once; one that does not answer in time is not ready. */
export async function readiness(checks: Record<string, Check>, withinMs = 2_000): Promise<Readiness> {
  const asked = Object.entries(checks).map(
    async ([name, check]) => [name, await inTime(check, withinMs)] as const,
  )
  const answers = await Promise.all(asked)
  return {
    ready: answers.every(([, yes]) => yes),
    parts: Object.fromEntries(answers.map(([name, yes]) => [name, yes ? 'ready' : 'not ready'])),
  }
}

function inTime(check: Check, withinMs: number): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(false), withinMs)
    void check()
      .catch(() => false)
      .then(yes => {
        clearTimeout(timer)
        resolve(yes)
      })
  })
}

/** Any answer but a server's fault counts: it shows the program is up, whatever it thinks of the address. */
export async function answersHttp(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
  await response.body?.cancel()
  return response.status < 500
}
