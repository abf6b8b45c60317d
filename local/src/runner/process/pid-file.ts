import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf, commandOf, isAlive, waitForEnd } from './ps.ts'

type Note = { pid: number; born: string; command: string; port?: number }

/** Notes a process by number, birth and command, so that a later run can tell it from one that got its number. */
export function notePid(folder: string, name: string, pid: number, port?: number): void {
  mkdirSync(folder, { recursive: true })
  const note: Note = { pid, born: birthOf(pid) ?? '', command: commandOf(pid) ?? '', port }
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(note)}\n`)
}

export function forgetPid(folder: string, name: string): void {
  rmSync(join(folder, `${name}.json`), { force: true })
}

/** The noted process, if it still runs and is the same one. */
export function notedProcess(folder: string, name: string): Note | undefined {
  try {
    const note: Note = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return isAlive(note.pid) && birthOf(note.pid) === note.born ? note : undefined
  } catch {
    return undefined // no note, or one cut short by a crash
  }
}

/** Ends what a killed runner left behind; `keep` names notes to leave alone. */
export async function endOrphans(folder: string, keep: string[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder).map(file => file.replace(/\.json$/, ''))
  const ended: string[] = []
  for (const name of names.filter(each => !keep.includes(each))) {
    const orphan = notedProcess(folder, name)
    if (orphan) {
      await endGroup(orphan.pid)
      ended.push(name)
    }
    forgetPid(folder, name)
  }
  return ended
}

/** Ends a process that leads its own group, with all it started; by force after `graceSeconds`. */
export async function endGroup(pid: number, graceSeconds = 5): Promise<void> {
  signalGroup(pid, 'SIGTERM')
  if (!(await waitForEnd(pid, graceSeconds))) signalGroup(pid, 'SIGKILL')
  await waitForEnd(pid, 2)
  signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!gone) throw error
  }
}
