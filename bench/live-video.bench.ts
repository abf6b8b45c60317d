import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright'
import { findChromium } from '../local/src/check/tests/chromium.ts'
import { countFrames } from '../local/src/live-video/rtp-client.ts'
import { root } from '../local/src/runner/place/layout.ts'
import { freePort } from '../local/src/runner/process/ports.ts'
import type { Bench } from './bench.ts'
import { atMost, type Figure } from './measure/figure.ts'
import { percentile } from './measure/percentile.ts'
import { cpuSeconds, residentBytes } from './measure/processes.ts'
import { servePages } from './servers/live-pages.ts'
import { PLACE } from './stage/stage.ts'

const SECRET = 'a-secret-of-the-benches-engine'
const VIEWERS = 8
const RECEIVERS = 100
const JOINS = 20
const LEAVERS = 200
const SECONDS = 10
const flags = [
  '--allow-loopback-in-peer-connection',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=fps=30',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/** One publisher in Chromium, and whoever watches them through the embedded engine. */
export const liveVideo: Bench = {
  name: 'live-video',
  async run({ say }) {
    const browser = await chromium.launch({
      executablePath: await findChromium(say),
      args: flags,
    })
    const figures: Figure[] = []
    const figure = (what: string, value: number, unit: string, target: Figure['target']) => {
      say(`${what}: ${value.toFixed(2)} ${unit}`)
      figures.push({ bench: 'live-video', what, value, unit, target })
    }
    const engine = await start(browser, 0)
    try {
      const pages = await Promise.all(
        Array.from({ length: VIEWERS }, (_, at) => engine.watch(`viewer-${at}`)),
      )
      const rates = await ratesOf(pages.map(({ page }) => page))
      figure(`${VIEWERS} viewers: the least pictures a second`, Math.min(...rates), '/s', {
        of: 'figure',
        atLeast: 15,
      })
      await Promise.all(pages.map(({ page }) => page.close()))
      const waits: number[] = []
      for (let join = 0; join < JOINS; join += 1) {
        const { page, waited } = await engine.watch(`late-${join}`)
        waits.push(waited)
        await page.close()
      }
      figure(
        'a late viewer: from joining to the first picture, p95',
        percentile(waits, 0.95),
        'ms',
        atMost(1_200),
      )
      figure(`${RECEIVERS} receivers: of a core`, await loadOf(engine), '%', atMost(70))
      const growth = await growthOf(engine)
      figure(`${LEAVERS} who joined and left: memory against before`, growth, '×', atMost(1.15))
    } finally {
      await engine.stop()
    }
    const lossy = await start(browser, 3)
    try {
      const { page } = await lossy.watch('viewer')
      const [rate = 0] = await ratesOf([page])
      figure('3% lost: pictures a second', rate, '/s', { of: 'figure', atLeast: 20 })
    } finally {
      await lossy.stop()
      await browser.close()
    }
    return figures
  },
}

interface Engine {
  readonly pid: number
  readonly address: string
  grant(participant: string, role: string): { channel: string; token: string }
  watch(participant: string): Promise<{ page: Page; waited: number }>
  stop(): Promise<void>
}

/** An engine with somebody who publishes a fake camera. */
async function start(browser: Browser, lossPercent: number): Promise<Engine> {
  const folder = join(PLACE, 'live-video')
  await rm(folder, { recursive: true, force: true })
  const port = await freePort()
  const process_ = spawnEngine(folder, port, lossPercent)
  if (process_.stdout) for await (const _ of createInterface({ input: process_.stdout })) break
  const engineUrl = `http://127.0.0.1:${port}`
  const pages = await servePages(engineUrl)
  const grant = (participant: string, role: string) => {
    const claims = {
      channel: 'bench',
      participant,
      role,
      issuedAt: Date.now(),
      expiresAt: Date.now() + 3_600_000,
    }
    const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
    return {
      channel: 'bench',
      token: `${text}.${createHmac('sha256', SECRET).update(text).digest('base64url')}`,
    }
  }
  const open = async (participant: string, role: 'PUBLISHER' | 'SUBSCRIBER') => {
    const page = await browser.newPage()
    await page.goto(pages.url)
    await page.waitForFunction('window.ready')
    const wish = {
      engine: 'EMBEDDED',
      ...grant(participant, role),
      role,
      address: `${pages.url}/live-video`,
      lastsMilliseconds: 3_600_000,
    }
    const verb = role === 'PUBLISHER' ? 'publish' : 'watch'
    const waited = await page.evaluate<number>(`window.${verb}(${JSON.stringify(wish)})`)
    return { page, waited }
  }
  const publisher = await open('publisher', 'PUBLISHER')
  await publisher.page.waitForFunction("window.engine.read().state.kind === 'live'")
  return {
    pid: process_.pid ?? 0,
    address: `${engineUrl}/live-video`,
    grant,
    watch: participant => open(participant, 'SUBSCRIBER'),
    async stop() {
      await publisher.page.close()
      process_.kill('SIGTERM')
      await once(process_, 'exit')
      await pages.stop()
    },
  }
}

const spawnEngine = (folder: string, port: number, lossPercent: number): ChildProcess =>
  spawn(process.execPath, [join(root, 'local/src/live-video/main.ts')], {
    env: {
      PATH: process.env.PATH,
      LOCAL_WORLD: '1',
      LIVE_VIDEO_SECRET: SECRET,
      LIVE_VIDEO_FOLDER: folder,
      LIVE_VIDEO_LOSS: String(lossPercent),
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Pictures a second of each page, after what they need to settle. */
async function ratesOf(pages: readonly Page[]): Promise<number[]> {
  const frames = () => Promise.all(pages.map(page => page.evaluate<number>('window.frames()')))
  await delay(3_000)
  const [before, began] = [await frames(), performance.now()]
  await delay(SECONDS * 1_000)
  const [after, seconds] = [await frames(), (performance.now() - began) / 1_000]
  return after.map((count, at) => (count - (before[at] ?? 0)) / seconds)
}

async function loadOf(engine: Engine): Promise<number> {
  const receivers = []
  for (let at = 0; at < RECEIVERS; at += 1) receivers.push(await receive(engine, `receiver-${at}`))
  await delay(3_000)
  const [before, began] = [cpuSeconds(engine.pid), performance.now()]
  await delay(SECONDS * 1_000)
  const share = (cpuSeconds(engine.pid) - before) / ((performance.now() - began) / 1_000)
  await Promise.all(receivers.map(receiver => receiver.leave()))
  return share * 100
}

/** What two hundred leave behind, after as many have warmed it up. */
async function growthOf(engine: Engine): Promise<number> {
  const comeAndGo = async (round: string) => {
    for (let at = 0; at < LEAVERS; at += 1) await (await receive(engine, `${round}-${at}`)).leave()
    return residentBytes(engine.pid)
  }
  const before = await comeAndGo('warm')
  return (await comeAndGo('counted')) / before
}

const receive = ({ address, grant }: Engine, participant: string) =>
  countFrames({ address, ...grant(participant, 'SUBSCRIBER') })
