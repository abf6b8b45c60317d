import type { App } from '../app.ts'
import { policies } from '../catalogue/index.ts'
import { statement } from '../foundation/database/database.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { forgetMessages } from './chat/messages.store.ts'
import { REFUND_REPLAYS, refundReplays } from './entry/refund-replays.ts'
import { SETTLE_ENTRIES, settleEntries } from './entry/settle-entries.ts'
import { StreamSoon } from './events.ts'
import {
  CLOSE_CHANNEL,
  closeChannel,
  START_RECORDING,
  STOP_RECORDING,
  startRecording,
  storeRecording,
} from './replays/recording.ts'
import { REMOVE_PARTICIPANT, removeParticipant } from './watch/remove-participant.ts'
import { forgetViewers, sampleViewers } from './watch/viewers.store.ts'

const MOST = 1_000
/** @rule when people are reminded of a stream: a quarter of an hour before it begins. */
const SOON_MINUTES = 15

const SOON = statement(
  'streams.soon',
  `SELECT id, reader_id AS "readerId", profile_id AS "profileId", starts_at AS "startsAt" FROM streams.streams, foundation.clock_face
   WHERE state = 'SCHEDULED' AND starts_at > now AND starts_at <= now + interval '${SOON_MINUTES} minutes' ORDER BY starts_at LIMIT ${MOST}`,
)

export const streamJobs = (app: App): Jobs => ({
  tasks: {
    [SETTLE_ENTRIES]: (payload: never) => settleEntries(app, payload),
    [REFUND_REPLAYS]: (payload: never) => refundReplays(app, payload),
    [START_RECORDING]: (payload: never) => startRecording(app, payload),
    [STOP_RECORDING]: (payload: never) => storeRecording(app, payload),
    [CLOSE_CHANNEL]: (payload: never) => closeChannel(app, payload),
    [REMOVE_PARTICIPANT]: (payload: never) => removeParticipant(app, payload),
    'streams.remind': () => remind(app),
    'streams.sample-viewers': async () => void (await sampleViewers(app.db)),
    'streams.forget': () => forget(app),
  },
  timetable: {
    'streams.remind': '* * * * *',
    'streams.sample-viewers': '* * * * *',
    'streams.forget': '23 * * * *',
  },
})

interface Soon {
  readonly id: string
  readonly readerId: string
  readonly profileId: string
  readonly startsAt: Date
}

/** Once for each time that a stream is announced for. */
async function remind({ db }: App): Promise<void> {
  for (const { id, readerId, profileId, startsAt } of await db.rows<Soon>(SOON))
    await db.transact(tx =>
      emit(tx, StreamSoon, {
        subjectId: id,
        payload: { readerId, profileId },
        key: `soon:${startsAt.toISOString()}`,
      }),
    )
}

/** Messages that are older than the policy's days, and what nodes that are gone wrote. */
async function forget(app: App): Promise<void> {
  const { messageDays } = (await policies(app)).streams
  while ((await forgetMessages(app.db, messageDays, MOST)) === MOST);
  await forgetViewers(app.db)
}
