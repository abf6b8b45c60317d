import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { root } from '../../local/src/runner/place/layout.ts'
import { scriptOf } from '../../local/src/runner/place/workspace.ts'
import { PLACE } from './stage.ts'

/** A program of its own process, whose CPU and memory are measured apart from ours. */
export interface Measured {
  readonly pid: number
  /** Milliseconds from spawn to ready. */
  readonly startedInMs: number
  stop(): Promise<void>
}

const running = new Set<Measured>()

/** Stops what a bench that failed has left behind, so that it is not in the way of the next. */
export const stopLeftBehind = () => Promise.all([...running].map(each => each.stop()))

/** The api as production runs it. */
export function startApi(env: NodeJS.ProcessEnv, apiUrl: string): Promise<Measured> {
  const [, ...args] = scriptOf('api', 'start')?.split(' ') ?? []
  return start(args, { ...env, LOG_LEVEL: 'warn' }, join(root, 'api'), () => answers(`${apiUrl}/readyz`))
}

export async function start(
  args: string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  isReady: () => Promise<boolean>,
): Promise<Measured> {
  const log = openSync(join(PLACE, 'measured.log'), 'a')
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = once(child, 'exit')
  while (!(await isReady())) {
    if (child.exitCode !== null || performance.now() - began > 60_000) {
      await stop(child, ended)
      throw new Error(`${args[0]} did not start; see ${join(PLACE, 'measured.log')}`)
    }
    await delay(5)
  }
  const measured: Measured = {
    pid: child.pid ?? 0,
    startedInMs: performance.now() - began,
    stop: () => stop(child, ended),
  }
  running.add(measured)
  void ended.then(() => running.delete(measured))
  return measured
}

export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status === 200
  } catch {
    return false // nobody listens yet
  }
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(patience)
}
