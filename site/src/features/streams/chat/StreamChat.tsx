import { Pin } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { useNewest } from '../../live/panels/use-newest.ts'
import type { ServerClock } from '../server-clock.ts'
import { ChatComposer } from './ChatComposer.tsx'
import { ChatLine } from './ChatLine.tsx'
import type { Change, ChatMessage, StreamState } from './chat-state.ts'

type Props = {
  stream: {
    id: string
    isMine: boolean
    mayModerate: boolean
    isMuted: boolean
    readAt: string
    chat: { slowSeconds: number; followersOnly: boolean; holdsLinks: boolean }
    reader: { name: string }
  }
  state: StreamState
  /** Null for a visitor, who signs in to write. */
  viewerId: string | null
  clock: ServerClock
  onChange(change: Change): void
  /** Somebody was muted, shut out or named a moderator here. */
  onPeople?(): void
  className?: string
}

/** What people write while a stream is on, what its reader put on top, and a place to write. */
export function StreamChat({ stream, state, viewerId, clock, onChange, onPeople, className }: Props) {
  const messages = state.messages ?? []
  const last = messages.at(-1)
  const count = useCount(last?.id)
  const { list, unseen, onScroll, toNewest } = useNewest(count, last?.author.personId === viewerId, false)
  const line = (message: ChatMessage) => ({
    message,
    stream,
    viewerId,
    isPinned: message.id === state.pinned?.id,
    onPeople,
    onRemoved: () => onChange({ __typename: 'StreamMessageRemoved', streamMessageId: message.id }),
  })
  return (
    <section
      aria-label={m['stream.chat']()}
      className={classes(
        'flex min-h-0 flex-col overflow-hidden rounded-card bg-panel shadow-glow',
        className,
      )}
    >
      {state.pinned && (
        <div className="flex gap-2.5 border-b border-line bg-raised px-4 py-2.5 text-[0.95rem]">
          <Pin aria-hidden size={16} className="mt-1 shrink-0 text-accent-ink" />
          <p className="min-w-0 flex-1 break-words">
            <span className="sr-only">{m['stream.chat.pinned']()} </span>
            <bdi>{state.pinned.text}</bdi>
          </p>
        </div>
      )}
      <div className="relative min-h-0 flex-1">
        <div
          ref={list}
          role="log"
          aria-label={m['stream.chat.messages']()}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
          tabIndex={0}
          onScroll={onScroll}
          className="absolute inset-0 overflow-y-auto overscroll-contain px-4 py-3"
        >
          {messages.length === 0 && <p className="text-[0.95rem] text-soft">{m['stream.chat.empty']()}</p>}
          <ol className="grid gap-2">
            {messages.map(message => (
              <ChatLine key={message.id} {...line(message)} />
            ))}
          </ol>
        </div>
        {unseen > 0 && (
          <button
            type="button"
            onClick={toNewest}
            className="absolute bottom-2 start-1/2 -translate-x-1/2 rounded-full border border-line-strong bg-panel px-3.5 py-1.5 text-[0.9rem] font-semibold whitespace-nowrap rtl:translate-x-1/2"
          >
            {m['stream.chat.unseen']({ count: unseen })}
          </button>
        )}
      </div>
      <ChatComposer
        stream={stream}
        viewerId={viewerId}
        clock={clock}
        onSent={message => onChange({ __typename: 'Sent', message })}
      />
    </section>
  )
}

/** How many came so far: the list itself stops growing. */
function useCount(lastId: string | undefined): number {
  const [count, setCount] = useState(0)
  const known = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (lastId === known.current) return
    known.current = lastId
    setCount(before => before + 1)
  }, [lastId])
  return count
}
