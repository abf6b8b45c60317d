import { mutate } from '../../graphql/browser.ts'
import { MarkNotificationsReadDocument } from '../../graphql/generated.ts'

/** These are read, or with null all of them; read twice, they are read. The bell hears of it by itself. */
export async function markRead(notificationIds: readonly string[] | null): Promise<void> {
  const input = { notificationIds: notificationIds && [...notificationIds] }
  await mutate(MarkNotificationsReadDocument, { input }, { isRepeatable: true })
}
