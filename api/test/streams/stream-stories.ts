import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import type { App } from '../../src/app.ts'
import { money } from '../../src/foundation/money.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import type { Details } from '../../src/streams/details.ts'
import { endStream } from '../../src/streams/end-stream.ts'
import { enterStream } from '../../src/streams/entry/enter-stream.ts'
import { streamFeed } from '../../src/streams/feed/stream-feed.ts'
import { goLive } from '../../src/streams/go-live.ts'
import { scheduleStream } from '../../src/streams/schedule-stream.ts'
import { Stream } from '../../src/streams/stream-type.ts'
import { listenTo } from '../listen.ts'
import type { Reader } from '../people.ts'
import type { World } from '../world.ts'

const HOUR_MS = 3_600_000

export const someDetails = (over: Partial<Details> = {}): Details => ({
  title: 'Full moon circle',
  topic: 'Moon',
  description: 'We draw a card for everybody.',
  visibility: 'PUBLIC',
  followersOnly: false,
  holdsLinks: false,
  records: false,
  ...over,
})

export const premium = (over: Partial<Details> = {}): Details =>
  someDetails({ visibility: 'PREMIUM', price: money(500n, 'USD'), ...over })

/** What was done came to a stream, and not to a refusal. */
export function streamIn(result: object): Stream {
  assert.instance(result, Stream)
  return result as Stream
}

export const announced = async (
  { app }: World,
  reader: Pick<Reader, 'viewer'>,
  details: Details = someDetails(),
  inHours = 2,
): Promise<Stream> =>
  streamIn(
    await scheduleStream(app, reader.viewer, {
      details,
      startsAt: new Date(app.clock.now().getTime() + inHours * HOUR_MS),
      idempotencyKey: randomUUID(),
    }),
  )

export const wentLive = async (
  world: World,
  reader: Pick<Reader, 'viewer'>,
  details: Details = someDetails(),
): Promise<Stream> => {
  const { id: streamId } = await announced(world, reader, details)
  const input = { streamId, idempotencyKey: randomUUID() }
  return streamIn(await goLive(world.app, reader.viewer, input))
}

export const ends = async ({ app }: World, reader: Pick<Reader, 'viewer'>, { id }: { id: string }) =>
  streamIn(await endStream(app, reader.viewer, id))

export const enters = ({ app }: World, viewer: Viewer, streamId: string, minor = 500n, key = randomUUID()) =>
  enterStream(app, viewer, { streamId, price: money(minor, 'USD'), idempotencyKey: key })

/** What it comes to by name: a type of the contract, with its code when it is a refusal. */
export const nameOf = (result: object): string =>
  'code' in result && 'words' in result
    ? `${result.constructor.name} ${String(result.code)}`
    : result.constructor.name

export const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => null,
    error => error.code,
  )

/** A page that watches a stream: the snapshot and one update after the other, in whatever batches they come. */
export async function watches<Update>(app: App, viewer: Viewer | null, streamId: string) {
  const page = await listenTo<{ snapshot: Update | null; updates: Update[] }>(app, streamFeed, viewer, {
    streamId,
  })
  const left: Update[] = []
  async function next(): Promise<Update> {
    while (left.length === 0) {
      const { snapshot, updates } = await page.next()
      left.push(...(snapshot ? [snapshot] : []), ...updates)
    }
    return left.shift() as Update
  }
  return {
    ...{ next, cutOff: page.cutOff, leaves: page.leaves },
    hasCompleted: () => page.completed,
    async receiveUntil(holds: (update: Update) => boolean): Promise<Update> {
      for (;;) {
        const update = await next()
        if (holds(update)) return update
      }
    },
  }
}
