import { useState } from 'react'
import type { NotificationPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'
import { Line } from './Line.tsx'
import { markRead } from './mark-read.ts'

type Props = {
  notifications: readonly NotificationPartsFragment[]
  /** Of the viewer, on this page or not. */
  hasUnread: boolean
}

/** One page of them. */
export function NotificationList({ notifications, hasUnread }: Props) {
  const [isAllRead, setAllRead] = useState(false)
  const { state, busy, run } = useAction()
  const shown = isAllRead
    ? notifications.map(each => ({ ...each, readAt: each.readAt ?? each.createdAt }))
    : notifications
  const readAll = () =>
    run('all', async () => {
      await markRead(null)
      setAllRead(true)
      return null
    })
  return (
    <div className="grid gap-3">
      {hasUnread && !isAllRead && (
        <Button
          variant="outline"
          size="sm"
          busy={busy}
          onClick={() => void readAll()}
          className="justify-self-end"
        >
          {m['notifications.readAll']()}
        </Button>
      )}
      <ActionProblem state={state} />
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-hairline bg-panel">
        {shown.map(each => (
          <Line key={each.id} notification={each} />
        ))}
      </ul>
    </div>
  )
}
