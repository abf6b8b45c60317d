import { Ellipsis } from 'lucide-react'
import { useId, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { Badge } from '../../../ui/Badge.tsx'
import type { ChatMessage } from './chat-state.ts'
import { type MenuStream, MessageMenu } from './MessageMenu.tsx'

type Props = {
  message: ChatMessage
  stream: MenuStream
  viewerId: string | null
  isPinned: boolean
  onRemoved(): void
  /** Somebody was muted, shut out or named a moderator. */
  onPeople?(): void
}

/** One message, who wrote it, and for those who may what can be done with it. */
export function ChatLine({ message, stream, viewerId, isPinned, onRemoved, onPeople }: Props) {
  const { author, text, state } = message
  const [isOpen, setOpen] = useState(false)
  const menu = useId()
  const isOwn = author.personId === viewerId
  const name = author.name ?? m['stream.chat.somebody']()
  return (
    <li className="group/line text-[0.98rem] leading-snug">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 break-words">
          <bdi
            className={author.isReader ? 'font-semibold text-accent-ink' : 'font-semibold text-second-ink'}
          >
            {name}
          </bdi>{' '}
          {author.isReader && <Badge tone="accent">{m['stream.chat.reader']()}</Badge>}
          {!author.isReader && author.isModerator && (
            <Badge tone="second">{m['stream.chat.moderator']()}</Badge>
          )}{' '}
          <bdi>{text}</bdi>
          {state === 'HELD' && (
            <span className="block text-[0.88rem] text-soft">{m['stream.chat.held']()}</span>
          )}
        </p>
        {viewerId !== null && (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={menu}
            aria-label={m['stream.chat.menu']({ name })}
            onClick={() => setOpen(!isOpen)}
            className="-my-1 grid size-9 shrink-0 place-items-center rounded-full text-soft hover:bg-raised hover:text-ink"
          >
            <Ellipsis aria-hidden size={18} />
          </button>
        )}
      </div>
      <div id={menu}>
        {isOpen && (
          <MessageMenu
            {...{ message, stream, isOwn, isPinned, name, onRemoved, onPeople }}
            onDone={() => setOpen(false)}
          />
        )}
      </div>
    </li>
  )
}
