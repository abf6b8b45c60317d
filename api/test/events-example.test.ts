import 'reflect-metadata'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startMail } from '../../local/src/mail/mail.ts'
import type { App } from '../src/app.ts'
import { statement } from '../src/foundation/database/database.ts'
import { deliveryJobs } from '../src/foundation/events/deliver-events.ts'
import type { AnyFeed } from '../src/foundation/feeds/feeds.ts'
import { Hub } from '../src/foundation/feeds/hub.ts'
import { Subscription } from '../src/foundation/feeds/subscription.ts'
import { allMessages, type Language } from '../src/foundation/messages.ts'
import '../src/notifications/index.ts'
import { smtpMail } from '../src/outside/index.ts'
import { openWorld, type World } from './world.ts'

/** Runs the example of docs/events.md as it stands there. */

const PAGE = join(import.meta.dirname, '../../docs/events.md')
const SOURCES = join(import.meta.dirname, '../src')
const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')

interface Block {
  readonly path: string
  readonly text: string
}

const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(?:ts|json) (\S+)\n(.*?)^```$/gms)].map(([, path = '', text = '']) => ({
    path,
    text,
  }))

/** An import of a file that the page does not hold is one of ours. */
function withOurImports({ path, text }: Block, blocks: readonly Block[]): string {
  return text.replace(/(?<= from ')\.[^']+/g, asked => {
    const wanted = join(dirname(path), asked)
    return blocks.some(block => block.path === wanted) ? asked : resolve(SOURCES, wanted)
  })
}

const test = suite<{ world: World; folder: string; blocks: Block[] }>('the example of docs/events.md')

test.before(async context => {
  context.world = await openWorld()
  context.blocks = blocksOf(await readFile(PAGE, 'utf8'))
  await mkdir(join(import.meta.dirname, '.examples'), { recursive: true })
  context.folder = await mkdtemp(join(import.meta.dirname, '.examples', 'events-'))
  for (const block of context.blocks.filter(({ path }) => path.endsWith('.ts'))) {
    const file = join(context.folder, block.path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, withOurImports(block, context.blocks))
  }
  for (const { path, text } of context.blocks.filter(block => block.path.endsWith('.json')))
    Object.assign(allMessages(path.slice('messages/'.length, -'.json'.length) as Language), JSON.parse(text))
})

test.after(async ({ world, folder }) => {
  await rm(folder, { recursive: true })
  await world.close()
})

test('an event is mailed, sent to a webhook again until it is taken, and followed by a page to its end', async context => {
  const { world, folder } = context
  const { theo } = world
  const { lightCandle, burnDown } = await import(join(folder, 'candles/light-candle.ts'))
  const { candleFeed } = await import(join(folder, 'candles/candle-feed.ts'))
  const { endpoints } = await import(join(folder, 'developers/candle-webhook.ts'))
  await import(join(folder, 'notifications/on-candle-lit.ts'))
  const post = await startMail()
  const app: App = {
    ...world.app,
    mail: smtpMail({ smtpUrl: post.smtpUrl, from: 'SoulSeer <hello@example.test>' }),
  }
  world.runs(deliveryJobs(app, { attempts: 5, afterSeconds: () => 0 }))
  await app.db.rows(HAS_MAIL, [theo.viewer.id, theo.viewer.email])
  const hook = await receivesWebhooks([500, 200])
  endpoints.push(hook.url)

  const candleId = await lightCandle(app, theo.viewer.id, 1)
  await world.settle()
  const letter = await post.mailbox.next(theo.viewer.email)
  assert.is(letter.subject, 'A candle is burning for you')
  assert.match(letter.text, /burn for 1 hour\./)
  assert.equal(hook.keys, [`${candleId}/1`, `${candleId}/1`])

  const page = await follows(app, candleFeed, { candleId })
  assert.equal(await page.received(), [{ sequence: 1, isBurning: true }])
  await burnDown(app, candleId)
  await burnDown(app, candleId)
  await page.completed
  assert.equal(await page.received(), [
    { sequence: 1, isBurning: true },
    { sequence: 2, isBurning: false },
  ])
  await Promise.all([hook.stop(), post.stop()])
})

async function receivesWebhooks(statuses: number[]) {
  const keys: unknown[] = []
  const server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key'])
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { url, keys, stop: () => new Promise(done => server.close(done)) }
}

async function follows(app: App, feed: AnyFeed, args: object) {
  const received: object[] = []
  const { promise: completed, resolve: complete, reject } = Promise.withResolvers<void>()
  const viewer = { id: 'theo' }
  const connection = {
    id: '',
    viewer: null,
    lastSignAt: 0,
    expectSignEvery: () => undefined,
    onSign: () => () => undefined,
  }
  const opening = await feed.open({ app, viewer, args, connection } as never)
  const send = (text: string) => {
    const { at: _at, ...event } = JSON.parse(text)
    received.push(event)
  }
  const group = { feed, execute: (event: unknown) => JSON.stringify(event) }
  const subscription = new Subscription(connection, { send, complete, fail: reject }, group, opening)
  await new Hub(app, app.bus).start(subscription)
  return { completed, received: async () => received }
}

test.run()
