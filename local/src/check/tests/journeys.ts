import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'
import { command } from '../run/command.ts'
import type { Tally } from '../run/tally.ts'
import { findChromium, versionOf } from './chromium.ts'
import { type Product, startProduct } from './product.ts'

export type Stage = { product: Product; chromium: string }

const stopWithinSeconds = 30
const limitSeconds = 1800

export async function openStage(): Promise<Stage> {
  const chromium = await findChromium(sentence => console.log(sentence))
  const product = await startProduct()
  console.log(`  SoulSeer started in ${product.startedIn.toFixed(0)} s; journeys use ${versionOf(chromium)}`)
  return { product, chromium }
}

/** Playwright Test tells the stories of these files. Last, SoulSeer must stop as it should. */
export async function runJourneys(
  stage: Stage,
  files: string[],
  args: string[],
  tally: Tally,
): Promise<void> {
  const { product, chromium } = stage
  const report = join(product.state, 'journeys.json')
  rmSync(report, { force: true })
  const cli = join(root, 'node_modules/playwright/cli.js')
  const { output, ok, seconds } = await command([process.execPath, cli, 'test', ...files, ...options(args)], {
    cwd: join(root, 'journeys'),
    // Node warns of both ways to say it.
    env: { ...product.env, CHROMIUM_PATH: chromium, NO_COLOR: undefined, ...inRealTime(args) },
    limitSeconds,
    echo: true,
  })
  const { expected, unexpected } = countsIn(report)
  const failed = unexpected > 0 ? unexpected : ok && expected > 0 ? 0 : 1
  tally.add({
    name: 'journeys',
    passed: expected,
    failed,
    seconds,
    output: expected + unexpected > 0 ? `Traces are in ${join(product.state, 'traces')}.` : output,
  })
  const stopped = await product.stop()
  const well = stopped.code === 0 && stopped.seconds < stopWithinSeconds
  tally.add({
    name: 'npm start stops when asked',
    passed: well ? 1 : 0,
    failed: well ? 0 : 1,
    seconds: stopped.seconds,
    output: `It ended with code ${stopped.code} after ${stopped.seconds.toFixed(1)} s.`,
  })
}

/** Takes pictures of every page, or of those whose name contains the filter, for somebody to look at. */
export async function runLook({ product, chromium }: Stage, filter: string, tally: Tally): Promise<void> {
  const { ok, seconds, output } = await command([process.execPath, 'look/main.ts', filter], {
    cwd: join(root, 'journeys'),
    env: { ...product.env, CHROMIUM_PATH: chromium },
    limitSeconds,
    echo: true,
  })
  tally.add({ name: 'look', passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds, output })
}

/** `--story=WORDS` tells only those whose title has the words; what else is asked for is Playwright's to know. */
function options(args: string[]): string[] {
  return args.filter(each => each !== '--real-time').map(each => each.replace(/^--story=/, '--grep='))
}

function inRealTime(args: string[]): NodeJS.ProcessEnv {
  return args.includes('--real-time') ? { JOURNEYS_IN_REAL_TIME: '1' } : {}
}

/** Of the report that Playwright writes when it is done. */
function countsIn(report: string): { expected: number; unexpected: number } {
  if (!existsSync(report)) return { expected: 0, unexpected: 0 }
  return JSON.parse(readFileSync(report, 'utf8')).stats
}
