import type { MouseEvent } from 'react'
import type { NotificationPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import { Moment } from '../../ui/Moment.tsx'
import { markRead } from './mark-read.ts'

/** One notification; it leads to what it is about, and is read then. */
export function Line({ notification }: { notification: NotificationPartsFragment }) {
  const { id, title, link, createdAt, readAt } = notification
  const isUnread = readAt == null

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    if (!isUnread) return
    const reading = markRead([id]).catch(() => undefined)
    if (event.metaKey || event.ctrlKey || event.shiftKey || !link) return
    // A page that is left takes its unfinished requests with it.
    event.preventDefault()
    void reading.finally(() => location.assign(link))
  }

  const words = (
    <>
      <span
        className={classes('mt-2 size-2 shrink-0 rounded-full', isUnread ? 'bg-accent' : 'bg-transparent')}
      >
        {isUnread && <span className="sr-only">{m['notifications.unread']()}</span>}
      </span>
      <span className="min-w-0">
        <span dir="auto" className={classes('block break-words', isUnread && 'font-semibold')}>
          {title}
        </span>
        <Moment at={createdAt} className="block text-[0.9rem] text-soft" />
      </span>
    </>
  )
  return (
    <li>
      {link ? (
        <a
          href={link}
          onClick={follow}
          className="flex gap-3 px-4 py-3 no-underline -outline-offset-2 hover:bg-raised"
        >
          {words}
        </a>
      ) : (
        <div className="flex gap-3 px-4 py-3">{words}</div>
      )}
    </li>
  )
}
