import { findChromium, versionOf } from './chromium.ts'
import { type Product, startProduct } from './product.ts'
import type { Tally } from './tally.ts'
import { runTestFile, type TestFile } from './test-files.ts'

export type Stage = { product: Product; chromium: string }

const stopWithinSeconds = 30

export async function openStage(): Promise<Stage> {
  const chromium = await findChromium(sentence => console.log(sentence))
  const product = await startProduct()
  console.log(`  SoulSeer started in ${product.startedIn.toFixed(0)} s; journeys use ${versionOf(chromium)}`)
  return { product, chromium }
}

/** One after the other: two calls at once are more than two cores carry. Last, SoulSeer must stop as it should. */
export async function runJourneys(
  stage: Stage,
  files: TestFile[],
  args: string[],
  tally: Tally,
): Promise<void> {
  const { product, chromium } = stage
  for (const file of files) {
    const outcome = await runTestFile(file, { ...product.env, CHROMIUM_PATH: chromium }, args, 900)
    tally.add(outcome)
    // Whoever asks a journey for more wants to read what it says: a reading in real time tells its figures.
    if (args.length > 0 && outcome.failed === 0) console.log(outcome.output.trimEnd())
  }
  const { code, seconds } = await product.stop()
  const well = code === 0 && seconds < stopWithinSeconds
  tally.add({
    name: 'npm start stops when asked',
    passed: well ? 1 : 0,
    failed: well ? 0 : 1,
    seconds,
    output: `It ended with code ${code} after ${seconds.toFixed(1)} s.`,
  })
}
