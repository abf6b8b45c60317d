import type { App } from '../../app.ts'
import { LARGEST_PAGE } from '../../foundation/contract/connection.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { publishBell } from './bell.ts'
import { setRead } from './inbox.store.ts'
import { MarkNotificationsReadPayload } from './notification.ts'

/** The viewer has read these, or with null all of theirs; of anybody else's nothing changes. Their other pages see it. */
export function markRead(
  app: App,
  { id }: Pick<Viewer, 'id'>,
  ids: readonly string[] | null,
): Promise<MarkNotificationsReadPayload> {
  if (ids && ids.length > LARGEST_PAGE)
    throw new BadInput(`Send ${LARGEST_PAGE} ids at most.`, { argument: 'input.notificationIds' })
  const known = ids?.map(each => parseId('notification', each)) ?? null
  return app.db.transact(async tx => {
    const marked = await setRead(tx, id, known)
    if (marked > 0) publishBell(tx, id)
    return Object.assign(new MarkNotificationsReadPayload(), { marked })
  })
}
