import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/place/layout.ts'
import { command } from '../run/command.ts'
import type { Outcome, Tally } from '../run/tally.ts'
import { findChromium, versionOf } from './chromium.ts'
import { type Product, startProduct } from './product.ts'

/** Browsers, and worlds that know nothing of each other: each has a clock of its own, so stories of two run side by side. */
export type Stage = { worlds: Product[]; chromium: string }

const stopWithinSeconds = 30
const limitSeconds = 1800

/** A story mostly waits: two worlds fill two cores. */
const mostWorlds = 2

/** Those that take longest come first, so that no world waits for the other at the end. */
const longestFirst = [
  'pages',
  'panel-pages',
  'refusals',
  'live',
  'appointments',
  'voice-and-video',
  'page-safety',
]

export const worldsFor = (files: readonly unknown[], args: readonly string[]): number =>
  args.length > 0 ? 1 : Math.min(mostWorlds, files.length)

export async function openStage(count: number): Promise<Stage> {
  const chromium = await findChromium(sentence => console.log(sentence))
  const worlds: Product[] = []
  try {
    // One after the other: the first builds what all run.
    for (let number = 1; number <= count; number++) worlds.push(await startProduct(number))
  } catch (fault) {
    await closeStage({ worlds })
    throw fault
  }
  const seconds = worlds.map(({ startedIn }) => startedIn.toFixed(0)).join(' and ')
  console.log(`  SoulSeer started in ${seconds} s; journeys use ${versionOf(chromium)}`)
  return { worlds, chromium }
}

export async function closeStage({ worlds }: Pick<Stage, 'worlds'>): Promise<void> {
  await Promise.all(worlds.map(world => world.stop()))
}

/** Playwright Test tells the stories of these files, each world one file after the other. Last, SoulSeer must stop as it should. */
export async function runJourneys(
  { worlds, chromium }: Stage,
  files: string[],
  args: string[],
  tally: Tally,
): Promise<void> {
  const isAlone = worlds.length === 1
  const waiting = (isAlone ? [files] : files.toSorted(longer).map(file => [file])).values()
  const runs = worlds.map(async world => {
    for (const batch of waiting) tally.add(await runStories({ world, chromium }, batch, args, isAlone))
    tally.add(await stops(world))
  })
  await Promise.all(runs)
}

async function runStories(
  { world, chromium }: { world: Product; chromium: string },
  files: string[],
  args: string[],
  echo: boolean,
): Promise<Outcome> {
  const [first = '', ...others] = files
  const isOne = others.length === 0
  const [report, traces] = [
    join(world.state, 'journeys.json'),
    join(world.state, 'traces', isOne ? first : ''),
  ]
  rmSync(report, { force: true })
  const cli = join(root, 'node_modules/playwright/cli.js')
  // Playwright finds files by what their path contains: "pages" would be "panel-pages", too.
  const paths = files.map(file => `/${file}`)
  const argv = [process.execPath, cli, 'test', ...paths, `--output=${traces}`, ...options(args)]
  const { output, ok, seconds } = await command(argv, {
    cwd: join(root, 'journeys'),
    // Node warns of both ways to say it.
    env: { ...world.env, CHROMIUM_PATH: chromium, NO_COLOR: undefined, ...inRealTime(args) },
    limitSeconds,
    echo,
  })
  const { expected, unexpected } = countsIn(report)
  return {
    name: isOne ? `journeys/${first}` : 'journeys',
    passed: expected,
    failed: unexpected > 0 ? unexpected : ok && expected > 0 ? 0 : 1,
    seconds,
    output: echo && expected + unexpected > 0 ? `Traces are in ${traces}.` : output,
  }
}

async function stops(world: Product): Promise<Outcome> {
  const { code, seconds } = await world.stop()
  const well = code === 0 && seconds < stopWithinSeconds
  return {
    name: 'npm start stops when asked',
    passed: well ? 1 : 0,
    failed: well ? 0 : 1,
    seconds,
    output: `It ended with code ${code} after ${seconds.toFixed(1)} s.`,
  }
}

function longer(one: string, other: string): number {
  const place = (file: string) => {
    const known = longestFirst.indexOf(file.replace('.journey.ts', ''))
    return known < 0 ? longestFirst.length : known
  }
  return place(one) - place(other)
}

/** Takes pictures of every page, or of those whose name contains the filter, for somebody to look at. */
export async function runLook(
  { worlds: [world], chromium }: Stage,
  filter: string,
  tally: Tally,
): Promise<void> {
  const { ok, seconds, output } = await command([process.execPath, 'look/main.ts', filter], {
    cwd: join(root, 'journeys'),
    env: { ...world?.env, CHROMIUM_PATH: chromium },
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
