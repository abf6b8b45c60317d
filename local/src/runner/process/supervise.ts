import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { type Stats, unwatchFile, watchFile } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { openLog } from './log-lines.ts'
import { endGroup, forgetPid, notePid } from './pid-file.ts'

export type Program = {
  name: string
  start: () => ChildProcess
  /** Asked until it says yes; it may throw while nothing answers yet. */
  answers: () => Promise<boolean>
  logFile: string
  pidFolder: string
  /** What it runs from: built again by somebody, it is started again, since parts it has yet to load are gone. */
  builtFile?: string
}

export type Supervised = { name: string; ready: Promise<void>; stop: () => Promise<void> }

const firstWaitMs = 400
const longestWaitMs = 15_000
/** A program that ran this long and then ended had nothing wrong with how it was started. */
const steadyMs = 20_000
const triesBeforeReady = 3
const readyWithinMs = 180_000

/** Keeps a program running: started again when it ends, later each time it ends soon. */
export function supervise(program: Program): Supervised {
  const log = openLog(program.logFile, program.name)
  const stopping = new AbortController()
  let child: ChildProcess | undefined
  let wasReady = false
  let failures = 0

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      const since = Date.now()
      const how = await runOnce()
      if (stopping.signal.aborted) return
      failures = Date.now() - since > steadyMs ? 1 : failures + 1
      log.note(`${program.name} ended (${how}); started again`)
      if (!wasReady && failures >= triesBeforeReady) throw new Error(whyNot(`ended with ${how}`))
      await delay(Math.min(firstWaitMs * 2 ** (failures - 1), longestWaitMs), undefined, stopping).catch(
        () => undefined,
      )
    }
  }

  async function runOnce(): Promise<string> {
    child = program.start()
    const ended = once(child, 'exit')
    if (child.stdout) log.take(child.stdout)
    if (child.stderr) log.take(child.stderr)
    if (child.pid) notePid(program.pidFolder, program.name, child.pid)
    const [code, signal] = await ended
    return signal ?? `code ${code}`
  }

  async function untilReady(): Promise<void> {
    const deadline = Date.now() + readyWithinMs
    while (!stopping.signal.aborted) {
      if (await program.answers().catch(() => false)) {
        wasReady = true
        return
      }
      if (Date.now() > deadline) throw new Error(whyNot('did not answer in time'))
      await delay(60)
    }
  }

  const renew = ({ mtimeMs }: Stats) => {
    if (mtimeMs === 0 || !wasReady || !child?.pid) return
    log.note(`${program.name} was built again; started again`)
    void endGroup(child.pid)
  }
  if (program.builtFile) watchFile(program.builtFile, { interval: 1_500, persistent: false }, renew)

  const whyNot = (how: string) =>
    `${program.name} ${how}. Its last words, from ${program.logFile}:\n${log.tail()}`
  const running = keepRunning()
  // After a failed start nobody waits for `running` any more: the race below has told the fault already.
  running.catch(() => undefined)

  return {
    name: program.name,
    ready: Promise.race([untilReady(), running]),
    async stop() {
      stopping.abort()
      if (program.builtFile) unwatchFile(program.builtFile, renew)
      if (child?.pid && child.exitCode === null) await endGroup(child.pid)
      forgetPid(program.pidFolder, program.name)
      await running.catch(() => undefined)
      await log.close()
    },
  }
}
