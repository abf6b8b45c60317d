import type { App } from '../../app.ts'
import { type Policies, policies } from '../../catalogue/index.ts'
import type { Money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { StreamInvalid, StreamNotOpen, type StreamResult } from '../refusals.ts'
import { lockOwnStream, streamNow } from '../stream-of.ts'
import { writeReplayTerms } from './replays.store.ts'

export interface ReplayTerms {
  readonly streamId: string
  /** Null: everybody who may watch the stream watches the recording free. */
  readonly price?: Money | null
  readonly replaysChat: boolean
}

/** The reader says what the recording of their stream costs, and whether the chat and gifts are shown along; whoever paid before stays in. */
export async function setReplayTerms(
  app: App,
  viewer: Viewer,
  { streamId, price = null, replaysChat }: ReplayTerms,
): Promise<typeof StreamResult> {
  const policy = await policies(app)
  return app.db.transact(async tx => {
    const row = await lockOwnStream(tx, viewer, streamId)
    if (row.state === 'CANCELLED' || row.ending === 'STAFF') return new StreamNotOpen(row.state)
    if (!mayCost(price, policy, row.currency)) return new StreamInvalid('REPLAY_PRICE')
    await writeReplayTerms(tx, row.id, price?.minor ?? 0n, replaysChat)
    return streamNow(tx, row.id)
  })
}

/** @rule bounds of a recording's price: those of an entry; or it is free. */
const mayCost = (price: Money | null, { streams }: Pick<Policies, 'streams'>, currency: string): boolean =>
  price === null ||
  (price.currency === currency && price.minor >= streams.least && price.minor <= streams.most)
