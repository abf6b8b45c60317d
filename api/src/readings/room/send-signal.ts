import type { App } from '../../app.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { sendSignal as sendToSession } from '../../sessions/index.ts'
import type { Reading } from '../reading.ts'
import { readingNow } from '../reading-of.ts'
import { ReadingNotOpen } from '../refusals.ts'
import { pageSessionOf } from './page-session.ts'
import { clientKeyOf } from './send-message.ts'

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
  const page = pageSessionOf(signal.pageSession)
  const to = pageSessionOf(signal.to)
  const key = clientKeyOf(signal.clientKey)
  return app.db.transact(async tx => {
    const { id } = await readingNow(tx, viewer, signal.readingId)
    const sent = await sendToSession(app, tx, {
      sessionId: id,
      personId: viewer.id,
      page,
      to,
      kind,
      data,
      key,
    })
    const reading = await readingNow(tx, viewer, id)
    return sent === 'SENT' ? reading : new ReadingNotOpen(reading.state)
  })
}
