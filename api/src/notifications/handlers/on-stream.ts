import type { App } from '../../app.ts'
import { readerById } from '../../catalogue/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import {
  givesEntriesBack,
  peopleToInform,
  peopleWaiting,
  StreamCancelled,
  StreamEnded,
  StreamPeopleInvited,
  type StreamRow,
  StreamScheduled,
  StreamSoon,
  StreamStarted,
  streamById,
} from '../../streams/index.ts'
import type { FactKinds } from '../facts.ts'
import type { FactsOf, NotificationType } from '../notification-types.ts'
import { notify } from '../notify.ts'

on(StreamScheduled, 'notifications.stream-scheduled', (app: App, { subjectId }) => announce(app, subjectId))
on(StreamPeopleInvited, 'notifications.stream-invited', (app: App, { subjectId }) => announce(app, subjectId))

/** Once to each person, however often somebody else is invited. */
async function announce(app: App, id: string): Promise<void> {
  const stream = await streamById(app.db, id)
  if (stream?.state !== 'SCHEDULED') return
  const facts = { ...factsOf(stream), time: await startOf(app, stream) }
  for await (const ids of peopleToInform(app, stream))
    await inform(app, 'STREAM_ANNOUNCED', stream, facts, ids)
}

on(StreamStarted, 'notifications.stream-started', async (app: App, { subjectId }) => {
  const stream = await streamById(app.db, subjectId)
  if (stream?.state !== 'LIVE') return
  for await (const ids of peopleToInform(app, stream))
    await inform(app, 'STREAM_LIVE', stream, factsOf(stream), ids)
})

on(StreamSoon, 'notifications.stream-soon', async (app: App, { subjectId }) => {
  const stream = await streamById(app.db, subjectId)
  if (stream?.state !== 'SCHEDULED') return
  const facts = { ...factsOf(stream), time: await startOf(app, stream) }
  for await (const people of peopleWaiting(app, stream))
    await inform(
      app,
      'STREAM_REMINDER',
      stream,
      facts,
      people.map(({ id }) => id),
    )
})

on(StreamCancelled, 'notifications.stream-cancelled', async (app: App, { subjectId }) => {
  const stream = await streamById(app.db, subjectId)
  if (stream) await informOfEnd(app, stream, 'CANCELLED')
})

/** Of one that took place, nothing more is to be said. */
on(StreamEnded, 'notifications.stream-ended', async (app: App, { subjectId }) => {
  const stream = await streamById(app.db, subjectId)
  if (stream?.price != null && givesEntriesBack(stream)) await informOfEnd(app, stream, 'SHORT')
})

async function informOfEnd(app: App, stream: StreamRow, ended: 'CANCELLED' | 'SHORT'): Promise<void> {
  const price = stream.price === null ? null : moneyJson(money(stream.price, stream.currency))
  const { stream: _, ...named } = factsOf(stream)
  for await (const people of peopleWaiting(app, stream))
    for (const hasEntered of ended === 'SHORT' ? [true] : [true, false]) {
      const ids = people.filter(person => person.hasEntered === hasEntered).map(({ id }) => id)
      const facts = { ...named, ended, back: hasEntered ? price : null }
      await inform(app, 'STREAM_CANCELLED', stream, facts, ids)
    }
}

async function inform<Type extends NotificationType>(
  app: App,
  type: Type,
  { id, startsAt }: StreamRow,
  facts: FactsOf<Type>,
  personIds: readonly string[],
): Promise<void> {
  const link = `/streams/${globalId('Stream', id)}`
  // One that is moved is reminded of again.
  const eventKey = `stream:${id}:${type}${type === 'STREAM_REMINDER' ? `:${startsAt.toISOString()}` : ''}`
  const notices = personIds.map(personId => ({ personId, facts, link, eventKey }))
  await app.db.transact(tx => notify(tx, type, notices))
}

const factsOf = ({ id, readerName, title }: StreamRow) => ({
  reader: { name: readerName },
  what: title,
  stream: id,
})

/** By the clock of the reader's zone. */
async function startOf(app: App, { profileId, startsAt }: StreamRow): Promise<FactKinds['time']> {
  return { at: startsAt.toISOString(), zone: (await readerById(app, profileId))?.timeZone ?? 'UTC' }
}
