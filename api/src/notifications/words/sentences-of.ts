import type { App } from '../../app.ts'
import type { InboxRow } from '../inbox/inbox.store.ts'
import type { NotificationChannel } from '../notification-types.ts'
import { builtInSentences, type Sentences } from './sentences.ts'
import { type Lookups, type Reading, showFacts } from './show-facts.ts'

/** What is said of a notification on a channel, to who reads it. */
export async function sentencesOf(
  _app: App,
  row: Pick<InboxRow, 'type' | 'facts'>,
  _channel: NotificationChannel,
  reading: Reading,
  lookups: Lookups,
): Promise<Sentences> {
  return builtInSentences(row.type, await showFacts(row, reading, lookups), reading.language)
}
