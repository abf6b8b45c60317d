import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputHash } from './place/input-hash.ts'
import { root } from './place/layout.ts'
import { scriptOf } from './place/workspace.ts'
import { runScript } from './process/run-script.ts'
import type { Progress } from './progress.ts'

type Build = { workspace: 'api' | 'cms' | 'site'; inputs: string[]; output: string }

const builds: Build[] = [
  { workspace: 'api', inputs: ['api', 'cms/src', 'cms/package.json'], output: 'api/dist' },
  { workspace: 'site', inputs: ['site', 'messages', 'schema.graphql'], output: 'site/dist' },
  { workspace: 'cms', inputs: ['cms'], output: 'cms/.next' },
]

/** Production builds, each made only when something it reads has changed; the longest runs beside the others. */
export async function build(progress: Progress, logs: string): Promise<void> {
  const due = builds.filter(each => scriptOf(each.workspace, 'build') && !isFresh(each))
  const make = (each: Build) => progress(`Building ${each.workspace}`, () => run(each, logs))
  const long = due.filter(each => each.workspace === 'cms')
  const short = due.filter(each => each.workspace !== 'cms')
  await Promise.all([inTurn(long, make), inTurn(short, make)])
}

async function run(each: Build, logs: string): Promise<void> {
  const fingerprint = fingerprintOf(each)
  rmSync(stampOf(each), { force: true })
  await runScript(each.workspace, 'build', {}, join(logs, `build-${each.workspace}.log`))
  mkdirSync(join(root, each.output), { recursive: true })
  writeFileSync(stampOf(each), fingerprint)
}

function isFresh(each: Build): boolean {
  return existsSync(stampOf(each)) && readFileSync(stampOf(each), 'utf8') === fingerprintOf(each)
}

/** The stamp lies in the output: who deletes the one deletes the other. */
function stampOf(each: Build): string {
  return join(root, each.output, '.stamp')
}

function fingerprintOf(each: Build): string {
  const paths = [...each.inputs, 'tsconfig.json', 'package-lock.json'].map(path => join(root, path))
  return inputHash(paths, process.version)
}

async function inTurn<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await work(item)
}
