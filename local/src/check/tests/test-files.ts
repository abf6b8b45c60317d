import { globSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../../runner/place/layout.ts'
import { command } from '../run/command.ts'
import type { Outcome } from '../run/tally.ts'

export type TestFile = { workspace: string; path: string }

/** Files of these workspaces whose name ends so, without those that match `not`. */
export function testFiles(workspaces: string[], ending: string, filter = ''): TestFile[] {
  return workspaces.flatMap(workspace =>
    globSync(`**/*${ending}`, {
      cwd: join(root, workspace),
      exclude: path => /(^|\/)(node_modules|dist|\.next)$/.test(path),
    })
      .map(path => ({ workspace, path: path.replaceAll('\\', '/') }))
      .filter(file => `${file.workspace}/${file.path}`.includes(filter))
      .sort((a, b) => a.path.localeCompare(b.path)),
  )
}

/** Decorators and JSX need a compiler; everything else runs as Node reads it. */
const compiled = new Set(['api', 'cms'])

/** Runs one file in a process of its own. A file that ends without having run a test has failed. */
export async function runTestFile(
  file: TestFile,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
  limitSeconds = 420,
): Promise<Outcome> {
  const compiler = compiled.has(file.workspace) ? ['--import', join(root, 'api/register-typescript.mjs')] : []
  const argv = [process.execPath, ...compiler, '--enable-source-maps', file.path, ...args]
  const ended = await command(argv, {
    cwd: join(root, file.workspace),
    // Most files import most of the api: what V8 made of it for one is there for the next.
    env: { ...env, NODE_COMPILE_CACHE: join(root, '.local/compile-cache') },
    limitSeconds,
    lastWords: /^ {2}Duration:/m,
  })
  return {
    name: `${file.workspace}/${file.path}`,
    ...count(ended.output, ended.ok),
    seconds: ended.seconds,
    output: ended.output,
  }
}

/** uvu counts a suite whose "before" threw as neither passed nor failed: what is missing from the total has failed. */
function count(output: string, ok: boolean): { passed: number; failed: number; skipped: number } {
  const plain = stripVTControlCharacters(output)
  const sum = (label: string) =>
    [...plain.matchAll(new RegExp(`^\\s*${label}:\\s+(\\d+)`, 'gm'))].reduce(
      (all, [, n]) => all + Number(n),
      0,
    )
  const passed = sum('Passed')
  const missing = sum('Total') - passed
  const failed = missing > 0 || (ok && passed > 0) ? missing : 1
  return { passed, failed, skipped: sum('Skipped') }
}
