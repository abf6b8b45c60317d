import { randomUUID } from 'node:crypto'
import type { App } from '../src/app.ts'
import { ServerClock } from '../src/foundation/clock.ts'
import { type Database, openDatabase, statement } from '../src/foundation/database/database.ts'
import { openPostgresBus } from '../src/foundation/events/bus.ts'
import { expireRings } from '../src/readings/index.ts'
import { type Page, pagesOf, SessionClock } from '../src/sessions/index.ts'
import type { World } from './world.ts'

const WHOLE_MILLISECONDS = statement(
  'test.whole-milliseconds',
  `UPDATE foundation.clock SET stands_at = date_trunc('milliseconds', stands_at)`,
)
const FACE = statement('test.face', 'SELECT now FROM foundation.clock_face')
const MOVE_CLOCK = statement(
  'test.move-time',
  'SELECT foundation.move_clock(make_interval(secs => $1), $2) AS now',
)

/** A process of the api that may stall or die; the next takes its place. */
export interface TestNode {
  app: App
  clock: SessionClock
  isStalled: boolean
}

/** Two processes on one database whose time, and that of the database, passes only when the test moves it. */
export class TwoNodes {
  readonly nodes: TestNode[]
  readonly owner: Database
  now: number
  /** When a node last looked after its sessions. */
  lastTick: number
  readonly #trueNow = Date.now
  readonly #truePulse = performance.now
  readonly #close: () => Promise<void>

  static async open(world: World): Promise<TwoNodes> {
    const { database, app } = world
    const bus = await openPostgresBus(database.url)
    const db = openDatabase(database.url, bus)
    const owner = openDatabase(database.ownerUrl, bus, { poolSize: 1 })
    await owner.rows(WHOLE_MILLISECONDS)
    const face = await owner.row<{ now: Date }>(FACE)
    const close = async () => {
      await Promise.all([db.close(), owner.close()])
      await bus.close()
    }
    return new TwoNodes([app, { ...app, db, bus }], owner, face?.now.getTime() ?? 0, close)
  }

  private constructor(apps: readonly App[], owner: Database, now: number, close: () => Promise<void>) {
    this.nodes = apps.map(startNode)
    this.owner = owner
    this.now = now
    this.lastTick = now
    this.#close = close
    Date.now = () => this.now
    // However busy the machine is, no node takes itself for one that stood still.
    const stands = performance.now()
    performance.now = () => stands
  }

  /** A node that answers: the one that is asked for, or the other while it stalls. */
  awake(index: number): number {
    return this.nodes[index]?.isStalled ? 1 - index : index
  }

  app(index: number): App {
    return (this.nodes[index] as TestNode).app
  }

  /** Time passes. `allSilent`: no node gave a sign of life meanwhile. */
  async pass(ms: number, allSilent: boolean): Promise<void> {
    this.now += ms
    const moved = await this.owner.row<{ now: Date }>(MOVE_CLOCK, [ms / 1000, allSilent])
    for (const { app } of this.nodes) (app.clock as ServerClock).set(moved?.now ?? new Date(this.now))
  }

  async tick(index: number): Promise<void> {
    await this.nodes[index]?.clock.tick()
  }

  /** The process is gone with all that it knew; a new one starts. */
  die(index: number): void {
    const { app } = this.nodes[index] as TestNode
    forgetPages(app)
    this.nodes[index] = startNode(app)
  }

  /** Until a node has stored that a page is gone. */
  async forgets(index: number, page: Page): Promise<void> {
    const pages = pagesOf(this.app(index))
    while (pages.has(page)) await new Promise(resolve => setImmediate(resolve))
  }

  /** Nobody listens, nobody stalls, and both looked after their sessions just now. */
  async clear(): Promise<void> {
    for (const node of this.nodes) {
      node.isStalled = false
      forgetPages(node.app)
      await node.clock.tick()
    }
    this.lastTick = this.now
  }

  close(): Promise<void> {
    Date.now = this.#trueNow
    performance.now = this.#truePulse
    return this.#close()
  }
}

function startNode(like: App): TestNode {
  const app: App = { ...like, nodeId: randomUUID(), clock: new ServerClock(() => 0) }
  return { app, clock: new SessionClock(app, [expireRings]), isStalled: false }
}

function forgetPages(app: App): void {
  const pages = pagesOf(app)
  for (const page of [...pages]) pages.delete(page)
}
