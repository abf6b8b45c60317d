import { join } from 'node:path'
import { defineConfig } from 'playwright/test'
import { auralumicUrl, chromiumPath, siteUrl, stateFolder } from './world/surroundings.ts'

/** A machine that also builds and tests is slow; a story that is stuck is stuck all the same. */
const patienceMilliseconds = 60_000

/** The tag of a story that is told at the other brand's address. */
const atAuralumic = /@auralumic/

/** Fake devices, and calls between pages of one machine; no network is needed for either. */
const flags = [
  '--allow-loopback-in-peer-connection',
  '--use-fake-ui-for-media-stream',
  // Few pictures a second: encoding them is the dearest of all that a journey does.
  '--use-fake-device-for-media-stream=fps=10',
  '--autoplay-policy=no-user-gesture-required',
  // Two people in one Chromium: neither may be put to sleep for being behind the other.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

export default defineConfig({
  testMatch: '*.journey.ts',
  // One story at a time: two calls at once are more than two cores carry, and all share one world and its clock.
  workers: 1,
  timeout: 8 * 60_000,
  forbidOnly: true,
  outputDir: join(stateFolder, 'traces'),
  reporter: [['list'], ['json', { outputFile: join(stateFolder, 'journeys.json') }]],
  use: {
    launchOptions: { executablePath: chromiumPath, args: flags },
    permissions: ['microphone', 'camera'],
    actionTimeout: patienceMilliseconds,
    navigationTimeout: patienceMilliseconds,
    // Pictures of every moment would cost the calls their processor.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'soulseer', grepInvert: atAuralumic, use: { baseURL: siteUrl } },
    { name: 'auralumic', grep: atAuralumic, use: { baseURL: auralumicUrl } },
  ],
})
