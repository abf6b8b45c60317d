import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from './layout.ts'

export type Workspace = 'api' | 'cms' | 'site' | 'local' | 'journeys' | 'bench'

export function scriptOf(workspace: Workspace, name: string): string | undefined {
  const file = join(root, workspace, 'package.json')
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, 'utf8')).scripts?.[name]
}

/** Runs a workspace's own npm script without npm, which would stand between us and its signals. */
export function spawnScript(workspace: Workspace, name: string, options: SpawnOptions): ChildProcess {
  const script = scriptOf(workspace, name)
  if (!script) throw new Error(`${workspace}/package.json has no "${name}" script.`)
  return spawn(onlyCommand(script), {
    ...options,
    cwd: join(root, workspace),
    shell: true,
    env: { ...environmentWithNode(), ...options.env },
  })
}

/** The same Node and the installed tools for everything we start; nothing of npm's own settings. */
export function environmentWithNode(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([key]) => !key.toLowerCase().startsWith('npm_'))
  const path = [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env.PATH].join(
    delimiter,
  )
  return { ...Object.fromEntries(inherited), PATH: path }
}

/** `exec` leaves no shell in between; a script of several commands keeps its shell. */
function onlyCommand(script: string): string {
  if (process.platform === 'win32') return script.replace(/\bexec /, '')
  if (/[;&|]|\bexec /.test(script)) return script
  return script.replace(/^((?:\w+=\S+ +)*)/, '$1exec ')
}
