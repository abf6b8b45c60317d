import { loadavg } from 'node:os'
import type { Bench, Given } from './bench.ts'
import { coldStart } from './cold-start.bench.ts'
import { desk } from './desk.bench.ts'
import { gifts } from './gifts.bench.ts'
import { lists } from './lists.bench.ts'
import { liveVideo } from './live-video.bench.ts'
import { type Figure, isMet, table } from './measure/figure.ts'
import { meter } from './meter.bench.ts'
import { notifications } from './notifications.bench.ts'
import { oneReading } from './one-reading.bench.ts'
import { pages } from './pages.bench.ts'
import { rain } from './rain.bench.ts'
import { reads } from './reads.bench.ts'
import { shop } from './shop.bench.ts'
import { slots } from './slots.bench.ts'
import { sockets } from './sockets.bench.ts'
import { stopLeftBehind } from './stage/api-process.ts'
import { buildApi, openStage } from './stage/stage.ts'
import { openTpcB, type TpcB } from './stage/tpc-b.ts'
import { openWorld, type World } from './stage/world.ts'

const all: readonly Bench[] = [
  coldStart,
  reads,
  lists,
  pages,
  oneReading,
  slots,
  gifts,
  shop,
  desk,
  sockets,
  rain,
  notifications,
  meter,
  liveVideo,
]

/**
 * `npm run bench` runs all, `npm run bench -- meter` one; `--as-built` measures the api's last build. Ends with a table,
 * and with 1 when a target is missed.
 */
async function main(args: readonly string[]): Promise<number> {
  const wanted = args.find(word => !word.startsWith('-'))
  const chosen = all.filter(({ name }) => !wanted || name.startsWith(wanted))
  if (chosen.length === 0)
    throw new Error(`There is no bench "${wanted}"; there are ${all.map(({ name }) => name).join(', ')}.`)
  if (!args.includes('--as-built')) await buildApi()
  const stage = await openStage()
  const leave = () => void stage.close().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave)
  let limit: Promise<TpcB> | undefined
  let seeded: Promise<World> | undefined
  const given: Given = {
    stage,
    say,
    tpcB: () => {
      limit ??= openTpcB(stage, say)
      return limit
    },
    world: () => {
      seeded ??= openWorld(stage)
      return seeded
    },
  }
  const figures: Figure[] = []
  const failed: string[] = []
  for (const bench of chosen) {
    say(`${bench.name}: load of the machine before it ${loadavg()[0]?.toFixed(1)}`)
    try {
      figures.push(...(await bench.run(given)))
    } catch (fault) {
      failed.push(bench.name)
      await stopLeftBehind()
      say(
        `${bench.name} could not be measured: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
      )
    }
  }
  await stage.close()
  console.log(`\n${table(figures)}`)
  if (failed.length > 0) console.log(`Not measured: ${failed.join(', ')}.`)
  return failed.length === 0 && figures.every(isMet) ? 0 : 1
}

const began = performance.now()
function say(line: string) {
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)
}

try {
  process.exit(await main(process.argv.slice(2)))
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
}
