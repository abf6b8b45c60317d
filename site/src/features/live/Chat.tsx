import { RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classes } from '../../ui/classes.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Composer } from './Composer.tsx'
import { isOpen, type RoomMessage } from './room.ts'
import type { RoomSession, RoomView } from './room-session.ts'
import { otherOf } from './room-words.ts'

type Props = { session: RoomSession; room: RoomView; className?: string }

/** What was written, with the newest in sight, and the place to write. */
export function Chat({ session, room, className }: Props) {
  const { reading, messages } = room
  const other = otherOf(reading)
  const list = useRef<HTMLDivElement>(null)
  const count = messages.length
  const lastIsOwn = messages.at(-1)?.side === reading.side

  useEffect(() => {
    const box = list.current
    if (!box || count === 0) return
    // Somebody reading back is left where they are, unless they have just written themselves.
    const nearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 240
    if (nearEnd || lastIsOwn) box.scrollTop = box.scrollHeight
  }, [count, lastIsOwn])

  return (
    <section aria-label="Chat" className={classes('grid min-h-0 grid-rows-[minmax(0,1fr)_auto]', className)}>
      <div
        ref={list}
        role="log"
        aria-label={`Messages with ${other.first}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-col overflow-y-auto overscroll-contain px-4 py-5 -outline-offset-4 sm:px-6"
      >
        <div className="mt-auto" />
        {count === 0 && <Beginning name={other.first} question={reading.question} />}
        <ol className="grid gap-1.5">
          {messages.map((message, index) => (
            <Bubble
              key={message.clientKey}
              message={message}
              own={message.side === reading.side}
              name={other.first}
              opensTurn={messages[index - 1]?.side !== message.side}
              onRetry={() => void session.say(message.text, message.clientKey)}
            />
          ))}
        </ol>
      </div>
      <Composer
        disabled={!isOpen(reading)}
        name={other.first}
        onSay={text => void session.say(text, crypto.randomUUID())}
      />
    </section>
  )
}

function Beginning({ name, question }: { name: string; question: string | null }) {
  return (
    <div className="mx-auto mb-6 max-w-sm text-center text-soft">
      {question && (
        <p className="mb-3 border-l-2 border-second pl-4 text-left whitespace-pre-line text-ink">
          {question}
        </p>
      )}
      <p>Only you and {name} see what is written here.</p>
    </div>
  )
}

type BubbleProps = { message: RoomMessage; own: boolean; name: string; opensTurn: boolean; onRetry(): void }

function Bubble({ message, own, name, opensTurn, onRetry }: BubbleProps) {
  return (
    <li
      className={classes(
        'grid max-w-[min(34rem,86%)] gap-1',
        own ? 'ml-auto justify-items-end' : 'mr-auto justify-items-start',
        opensTurn && 'mt-3',
      )}
    >
      <span className="sr-only">{own ? 'You' : name}: </span>
      <span
        className={classes(
          'rounded-[1.15rem] px-4 py-2.5 leading-normal whitespace-pre-line [overflow-wrap:anywhere]',
          own ? 'rounded-br-md bg-accent text-on-accent' : 'rounded-bl-md border border-line bg-panel',
          message.sending && 'opacity-70',
          message.failed && 'outline-2 outline-offset-2 outline-bad',
        )}
      >
        {message.text}
      </span>
      {message.failed ? (
        <span
          role="alert"
          className="flex flex-wrap items-center justify-end gap-x-3 text-[0.86rem] text-bad"
        >
          {message.failed}
          <button
            type="button"
            onClick={onRetry}
            className="inline-flex min-h-8 items-center gap-1.5 font-semibold underline underline-offset-4"
          >
            <RotateCcw aria-hidden size={14} /> Send again
          </button>
        </span>
      ) : (
        opensTurn && (
          <span className="px-1 text-[0.8rem] text-soft">
            {message.sending ? 'Sending…' : <Moment at={message.at} show="time" />}
          </span>
        )
      )}
    </li>
  )
}
