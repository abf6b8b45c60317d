import { Bell as BellIcon } from 'lucide-react'
import {
  type ComponentProps,
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
import { NotificationBellDocument } from '../../graphql/generated.ts'
import { listen } from '../../graphql/live.ts'
import { m } from '../../messages/index.ts'
import type { BellPanel as Panel } from './BellPanel.tsx'

const mostShown = 99

/** Without the scripts of the list. */
function LeadToAll(_: ComponentProps<typeof Panel>): ReactNode {
  useEffect(() => location.assign('/notifications'), [])
  return null
}

/** What does not come leads to the page that shows the same. */
const BellPanel = lazy(() =>
  import('./BellPanel.tsx').then(
    ({ BellPanel: loaded }) => ({ default: loaded }),
    () => ({ default: LeadToAll }),
  ),
)

/** How many are unread, live on every page; pressed, the newest. Without a script it is a link to all of them. */
export function Bell({ unread: initial }: { unread: number }) {
  const [unread, setUnread] = useState(initial)
  const [isOpen, setOpen] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(
    () => listen(NotificationBellDocument, {}, ({ notificationBell }) => setUnread(notificationBell.unread)),
    [],
  )

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    setOpen(!isOpen)
  }

  return (
    <>
      <a
        ref={link}
        href="/notifications"
        onClick={open}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={m['notifications.bell']({ unread })}
        className="relative -mx-1 inline-flex size-11 items-center justify-center rounded-full text-soft no-underline hover:text-ink"
      >
        <BellIcon aria-hidden size={22} />
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute top-0.5 end-0 min-w-5 rounded-full bg-accent px-1 text-center text-[0.75rem] leading-5 font-semibold text-on-accent"
          >
            {unread > mostShown ? `${mostShown}+` : unread}
          </span>
        )}
      </a>
      {isOpen && (
        <Suspense>
          <BellPanel trigger={link} unread={unread} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
