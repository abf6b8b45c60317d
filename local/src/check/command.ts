import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../runner/layout.ts'
import { endGroup } from '../runner/pid-file.ts'
import { environmentWithNode } from '../runner/workspace.ts'

export type Ended = { ok: boolean; output: string; seconds: number }
export type CommandOptions = { cwd?: string; env?: NodeJS.ProcessEnv; limitSeconds?: number; echo?: boolean }

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
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text
      if (options.echo) process.stdout.write(text)
    })
  }
  const limitSeconds = options.limitSeconds ?? 300
  const limit = setTimeout(() => {
    output += `\nEnded by us: it took longer than ${limitSeconds} s.`
    if (pid) void endGroup(pid, 2)
  }, limitSeconds * 1000)
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
