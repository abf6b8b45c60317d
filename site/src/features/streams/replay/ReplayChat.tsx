import { useEffect, useRef } from 'react'
import { m } from '../../../messages/index.ts'
import { ChatLine } from '../chat/ChatLine.tsx'
import type { ReplayMessage } from './replay-moments.ts'

type Props = {
  messages: readonly ReplayMessage[]
  stream: { id: string; isMine: boolean; mayModerate: boolean }
  viewerId: string | null
  onRemoved(id: string): void
}

/** So near the end counts as being there. */
const nearPixels = 48

/** The chat as it was at the moment that is played. Who reads back is left where they are. */
export function ReplayChat({ messages, stream, viewerId, onRemoved }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const lastId = messages.at(-1)?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another last message is what moves the list
  useEffect(() => {
    if (list.current && isAtEnd.current) list.current.scrollTop = list.current.scrollHeight
  }, [lastId])
  return (
    <section
      aria-label={m['stream.replay.chat']()}
      className="flex h-[22rem] min-h-0 flex-col overflow-hidden rounded-card bg-panel shadow-glow lg:h-[26rem]"
    >
      <h2 className="border-b border-line px-4 py-2.5 font-text! text-[1rem]! font-semibold! tracking-normal!">
        {m['stream.replay.chat']()}
      </h2>
      <div
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={m['stream.chat.messages']()}
        onScroll={({ currentTarget: box }) => {
          isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPixels
        }}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-3"
      >
        {messages.length === 0 && (
          <p className="text-[0.95rem] text-soft">{m['stream.replay.chat.empty']()}</p>
        )}
        <ol className="grid gap-2">
          {messages.map(message => (
            <ChatLine
              key={message.id}
              {...{ message, viewerId }}
              stream={{ ...stream, isOver: true }}
              isPinned={false}
              onRemoved={() => onRemoved(message.id)}
            />
          ))}
        </ol>
      </div>
    </section>
  )
}
