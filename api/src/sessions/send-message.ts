import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { changeSession } from './change-session.ts'
import { participantOf, served } from './session.ts'
import { eventWithKey } from './session-events.store.ts'
import { MessageSent, type SentPicture, type StoredMessage } from './session-events.ts'

export interface MessageToSend {
  readonly sessionId: string
  readonly personId: string
  readonly text: string
  readonly picture?: SentPicture
  /** The sender's own key: sent again, it is stored once. */
  readonly key: string
}

/**
 * Stores a chat message once for its key. Whoever sends is there: it counts as a sign of life.
 * NOT_SERVED: nothing that is paid for travels while the meter does not run.
 */
export async function sendMessage(
  app: App,
  tx: Transaction,
  message: MessageToSend,
): Promise<StoredMessage | 'NOT_SERVED'> {
  const sent = await changeSession(app, tx, message.sessionId, async change => {
    const { session } = change
    const sender = participantOf(session, message.personId)
    if (!sender) return 'NOT_SERVED' as const
    const key = `${sender.id}:${message.key}`
    const known = await eventWithKey(tx, session.id, MessageSent, key)
    if (known) return known
    const audience = served(session)
    if (!audience.includes(sender)) return 'NOT_SERVED' as const
    Object.assign(sender, { storedSignAt: change.now, isQuiet: false })
    change.save({ participant: sender })
    const to = audience.map(({ id }) => id)
    const { text, picture, key: clientKey } = message
    await change.emit(
      MessageSent,
      { role: sender.role, text, ...(picture && { picture }), to, clientKey },
      { key },
    )
    return (await eventWithKey(tx, session.id, MessageSent, key)) ?? ('NOT_SERVED' as const)
  })
  return sent ?? 'NOT_SERVED'
}
