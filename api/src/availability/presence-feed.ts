import { Field, ID, ObjectType } from 'type-graphql'
import type { App } from '../app.ts'
import { PRESENCE, type Reader, readerBySubject, readersByIds } from '../catalogue/index.ts'
import { batched } from '../foundation/batched.ts'
import { Allow } from '../foundation/contract/policy.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Feed } from '../foundation/feeds/feeds.ts'
import { parseId } from '../foundation/ids.ts'
import { presenceOfPeople, presenceOfSubjects } from './presence.store.ts'
import { PresenceStatus, statusOf } from './presence.ts'

@Allow('ANYONE')
@ObjectType({ description: 'Whether one reader can be reached now.', simpleResolvers: true })
export class ReaderPresence {
  @Field(() => ID, { description: 'The reader.' })
  readerId: string

  @Field(() => PresenceStatus, { description: 'What others see of them.' })
  presence: PresenceStatus

  static of(reader: Reader, presence: PresenceStatus): ReaderPresence {
    return Object.assign(new ReaderPresence(), { readerId: reader.id, presence })
  }
}

export interface Published {
  personId: string
}

const MOST_READERS = 50

/** A few readers as they are now, then each as she changes. It is a state: a message missed is healed by the next. */
export const presenceFeed: Feed<App, { readerIds: string[] }, Published, ReaderPresence> = {
  async open({ app, args }) {
    const readers = await readersAsked(app, args.readerIds)
    const subjects = readers.map(reader => reader.subject)
    // Whoever has never signed in cannot go online either: her page gets her presence when it subscribes anew.
    const met = await presenceOfSubjects(app.db, subjects)
    return {
      topics: met.map(({ personId }) => presenceTopic(personId)),
      replay: async () => {
        const rows = new Map((await presenceOfSubjects(app.db, subjects)).map(row => [row.subject, row]))
        return readers.map(reader => ReaderPresence.of(reader, statusOf(rows.get(reader.subject))))
      },
    }
  },
  event: ({ personId }, app) => changesTogether(app).load(personId),
}

/** What others see of her may have changed: she went on or off, or a reading of hers opened or ended. */
export const publishPresence = (tx: Transaction, personId: string): void =>
  tx.publish(presenceTopic(personId), { personId } satisfies Published)

export const presenceTopic = (personId: string) => `${PRESENCE}:${personId}`

async function readersAsked(app: App, ids: readonly string[]): Promise<Reader[]> {
  const wanted = [...new Set(ids.map(id => parseId('reader', id)))]
  if (wanted.length < 1 || wanted.length > MOST_READERS)
    throw new BadInput(`readerIds must be 1 to ${MOST_READERS} readers.`)
  return [...(await readersByIds(app, wanted)).values()]
}

const changesTogether = batched(
  (app: App) =>
    async (personIds: readonly string[]): Promise<Map<string, ReaderPresence>> => {
      const changes = new Map<string, ReaderPresence>()
      for (const row of await presenceOfPeople(app.db, personIds)) {
        const reader = await readerBySubject(app, row.subject)
        if (reader) changes.set(row.personId, ReaderPresence.of(reader, statusOf(row)))
      }
      return changes
    },
)
