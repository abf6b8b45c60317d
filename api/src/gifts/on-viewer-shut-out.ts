import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { StreamViewerShutOut } from '../streams/index.ts'
import { publishGifts } from './publish-gifts.ts'

/** Whoever is shut out of a stream follows its gifts no more. */
on(
  StreamViewerShutOut,
  'gifts.end-feed-of-the-shut-out',
  ({ db }: App, { subjectId, payload: { personId } }) =>
    db.transact(async tx => publishGifts(tx, { kind: 'SHUT_OUT', subjectId, personId })),
)
