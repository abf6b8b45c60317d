import { join } from 'node:path'
import { root } from '../runner/place/layout.ts'
import { endRunningScripts } from '../runner/process/run-script.ts'
import { type Check, checks } from './checks/checks.ts'
import { runMutants } from './mutants/run-mutants.ts'
import { command, endCommands } from './run/command.ts'
import { wantedParts } from './run/parts.ts'
import { pool } from './run/pool.ts'
import { Tally } from './run/tally.ts'
import { closeStage, openStage, runJourneys, runLook, worldsFor } from './tests/journeys.ts'
import { findRedis } from './tests/redis.ts'
import { openTestDatabase } from './tests/test-database.ts'
import { runTestFile, type TestFile, testFiles } from './tests/test-files.ts'

/** Where the longest tests are comes first. */
const tested = ['journeys', 'cms', 'api', 'site', 'local', 'bench']
const began = Date.now()
const tally = new Tally()
const closings: (() => Promise<unknown>)[] = []

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(130))
process.on('disconnect', () => void leave(130))

async function main(): Promise<void> {
  const { parts, filter, passedOn } = wantedParts(process.argv.slice(2))
  const stories = parts.has('journeys') ? testFiles(['journeys'], '.journey.ts', filter) : []
  const units = parts.has('unit') ? testFiles(tested, '.test.ts', filter) : []
  const chaos = parts.has('chaos') ? testFiles(tested, 'chaos.test.ts', filter) : []
  if (chaos.length > 0) process.env.CHAOS_ROUNDS ??= '50'

  await compileMessages()
  // SoulSeer builds and starts itself beside the checks, which leave it one of two cores.
  const stage =
    stories.length > 0 || parts.has('look')
      ? closing(openStage(parts.has('look') ? 1 : worldsFor(stories, passedOn)), closeStage)
      : undefined
  const database =
    units.length + chaos.length > 0 ? closing(openTestDatabase(), opened => opened.stop()) : undefined
  if (parts.has('check')) await pool(2, checks(), runCheck)
  if (database) {
    const { env } = await database
    const redis = await findRedis(sentence => console.log(sentence))
    await runUnits([...units, ...chaos], { ...env, REDIS_SERVER: redis }, chaos.length > 0 ? 7200 : 420)
  }
  if (stage && parts.has('look')) await runLook(await stage, filter, tally)
  else if (stage)
    await runJourneys(
      await stage,
      stories.map(story => story.path),
      passedOn,
      tally,
    )
  if (parts.has('mutants')) await mutants(filter)
  if (parts.has('bench')) await runBench(filter, passedOn)
}

/** The site's words as functions: what its types and tests import. */
async function compileMessages(): Promise<void> {
  const { ok, output } = await command([process.execPath, 'compile-messages.ts'], { cwd: join(root, 'site') })
  if (!ok) throw new Error(`messages/ could not be compiled:\n${output}`)
}

async function runCheck({ name, run }: Check): Promise<void> {
  const { ok, output, seconds } = await run()
  tally.add({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, output, seconds })
}

async function runUnits(files: TestFile[], env: NodeJS.ProcessEnv, limitSeconds: number): Promise<void> {
  await pool(3, files, async file => tally.add(await runTestFile(file, env, [], limitSeconds)))
}

async function mutants(filter: string): Promise<void> {
  const { env } = await closing(openTestDatabase(), opened => opened.stop())
  await runMutants(env, filter, tally)
}

async function runBench(filter: string, args: string[]): Promise<void> {
  const argv = [process.execPath, 'main.ts', ...(filter ? [filter] : []), ...args]
  const { ok, seconds } = await command(argv, { cwd: join(root, 'bench'), limitSeconds: 3600, echo: true })
  tally.add({ name: 'bench', passed: ok ? 1 : 0, failed: ok ? 0 : 1, output: '', seconds })
}

/** Something that is being opened beside other work: closed in any case; if it fails, whoever awaits it hears of it. */
function closing<T>(opening: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
  closings.push(() => opening.then(close, () => undefined))
  opening.catch(() => undefined)
  return opening
}

let leaving = false
async function leave(code?: number): Promise<void> {
  if (leaving) return
  leaving = true
  await Promise.all([endCommands(), endRunningScripts()])
  await Promise.allSettled(closings.map(close => close()))
  process.exit(code ?? tally.close((Date.now() - began) / 1000))
}

try {
  await main()
} catch (fault) {
  const output = fault instanceof Error ? fault.message : String(fault)
  tally.add({ name: 'the test run itself', passed: 0, failed: 1, seconds: 0, output })
}
await leave()
