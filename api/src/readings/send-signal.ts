import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { said, say } from './events.store.ts'
import { publishHappened } from './happened.ts'
import { pageSessionOf } from './page-session.ts'
import { OPEN, type Reading } from './reading.ts'
import { lockReading } from './reading-of.ts'
import { ReadingNotOpen } from './refusals.ts'
import { keyOf } from './send-message.ts'

export interface SignalToSend {
  readonly readingId: string
  readonly pageSession: string
  readonly to: string
  readonly kind: string
  readonly data: string
  readonly clientKey: string
}

const LARGEST_SIGNAL = 64_000

/** Stores a WebRTC signal for one page of the other side, in order; the same clientKey again changes nothing. */
export async function sendSignal(
  app: App,
  viewer: Viewer,
  signal: SignalToSend,
): Promise<Reading | ReadingNotOpen> {
  const { kind, data } = signal
  if (data.length > LARGEST_SIGNAL || kind.length > 40)
    throw new BadInput(`A signal has at most ${LARGEST_SIGNAL} characters of data and 40 of kind.`)
  const from = pageSessionOf(signal.pageSession)
  const toPage = pageSessionOf(signal.to)
  return app.db.transact(async tx => {
    const reading = await lockReading(tx, viewer, signal.readingId)
    const { id, side, state } = reading
    if (await said(tx, id, side, keyOf(signal.clientKey))) return reading
    if (!OPEN.has(state)) return new ReadingNotOpen(state)
    await say(tx, id, {
      kind: 'signal',
      side,
      clientKey: signal.clientKey,
      toPage,
      payload: { from, kind, data },
    })
    await publishHappened(tx)
    return reading
  })
}
