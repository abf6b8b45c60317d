import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../../runner/place/layout.ts'
import { environmentWithNode } from '../../runner/place/workspace.ts'
import { endGroup } from '../../runner/process/pid-file.ts'

export type Ended = { ok: boolean; output: string; seconds: number }
export type CommandOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  limitSeconds?: number
  echo?: boolean
  /** Having said this it should end at once; if it hangs it is ended, and has failed. */
  lastWords?: RegExp
}

const lingerSeconds = 8

const running = new Set<number>()

/** Runs one program to its end, keeping what it says; past its time limit it is ended with all it started. */
export async function command(argv: string[], options: CommandOptions = {}): Promise<Ended> {
  const started = Date.now()
  const [program = '', ...args] = argv
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...environmentWithNode(), FORCE_COLOR: '0', NO_COLOR: '1', ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm's own programs are .cmd files there.
    shell: process.platform === 'win32',
  })
  const { pid } = child
  if (pid) running.add(pid)
  let output = ''
  let limit: NodeJS.Timeout | undefined
  const endWithin = (seconds: number, why: string) => {
    clearTimeout(limit)
    limit = setTimeout(() => {
      output += `\nEnded by us: ${why} ${seconds} s.`
      if (pid) void endGroup(pid, 2)
    }, seconds * 1000)
  }
  const limitSeconds = options.limitSeconds ?? 300
  endWithin(limitSeconds, 'it took longer than')
  let isDone = false
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text
      if (!isDone && options.lastWords?.test(output)) {
        isDone = true
        endWithin(lingerSeconds, 'it was done, and something in it still ran after')
      }
      if (options.echo) process.stdout.write(text)
    })
  }
  const code: unknown = await once(child, 'close').then(
    ([status]) => status,
    fault => {
      output += String(fault)
    },
  )
  clearTimeout(limit)
  if (pid) running.delete(pid)
  return { ok: code === 0, output: stripVTControlCharacters(output), seconds: (Date.now() - started) / 1000 }
}

export async function endCommands(): Promise<void> {
  await Promise.all([...running].map(pid => endGroup(pid, 1)))
}
