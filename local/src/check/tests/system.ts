import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { command } from '../run/command.ts'

/** Where a program of this name is found as a shell finds it. */
export function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(isProgram)
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false // not there, or not ours to run
  }
}

let listed: Promise<unknown> | undefined

/** Installs a package of Debian's, where we are root and there is such a thing. False where not. */
export async function installPackage(name: string, say: (sentence: string) => void): Promise<boolean> {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false
  say(`Installing Debian's package ${name} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  listed ??= command(['apt-get', 'update'], { env, limitSeconds: 120 })
  await listed
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', name]
  return (await command(install, { env, limitSeconds: 300 })).ok
}
