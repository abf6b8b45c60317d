import { ArrowDown, RotateCcw } from 'lucide-react'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Ornament } from '../../../ui/Ornament.tsx'
import { isOpen, type RoomMessage } from '../state/room.ts'
import type { RoomSession, RoomView } from '../state/room-session.ts'
import { Composer } from './Composer.tsx'
import { otherOf } from './room-words.ts'
import { useNewest } from './use-newest.ts'

type Props = { session: RoomSession; room: RoomView; className?: string }

/** What was written, with the newest in sight, and the place to write. */
export function Chat({ session, room, className }: Props) {
  const { reading, messages } = room
  const other = otherOf(reading)
  const { list, unseen, onScroll, toNewest } = useNewest(
    messages.length,
    messages.at(-1)?.side === reading.side,
  )

  return (
    <section
      aria-label={m['room.chat']()}
      className={classes('relative grid min-h-0 grid-rows-[minmax(0,1fr)_auto]', className)}
    >
      <div
        ref={list}
        onScroll={onScroll}
        role="log"
        aria-label={m['room.chat.messages']({ name: other.first })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-col overflow-y-auto overscroll-contain px-4 py-5 -outline-offset-4 sm:px-6"
      >
        <div className="mt-auto" />
        {messages.length === 0 && <Ornament className="mx-auto mb-4 size-20 text-second lg:size-28" />}
        <Beginning name={other.first} topic={reading.topic} question={reading.question} />
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
        {/* Before the first words it stands in the middle, not at the foot of an empty room. */}
        {messages.length === 0 && <div className="mb-auto" />}
      </div>
      {unseen > 0 && (
        <button
          type="button"
          onClick={toNewest}
          className="absolute bottom-24 left-1/2 inline-flex min-h-11 -translate-x-1/2 items-center gap-2 rounded-full border border-hairline bg-raised px-5 py-2 text-[0.95rem] font-semibold shadow-glow hover:text-accent-ink"
        >
          {m['room.chat.new']({ count: unseen })} <ArrowDown aria-hidden size={17} />
        </button>
      )}
      <Composer
        disabled={!isOpen(reading)}
        name={other.first}
        onSay={text => void session.say(text, crypto.randomUUID())}
      />
    </section>
  )
}

type BeginningProps = { name: string; topic: string | null; question: string | null }

/** What was asked stays above what was written, for both. */
function Beginning({ name, topic, question }: BeginningProps) {
  return (
    <div className="mx-auto mb-3 grid max-w-sm gap-3 text-soft">
      {(topic || question) && (
        <div className="border-l-2 border-second pl-4">
          {topic && (
            <p dir="auto" className="text-[0.92rem] font-semibold text-second-ink">
              {topic}
            </p>
          )}
          {question && (
            <p dir="auto" className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">
              {question}
            </p>
          )}
        </div>
      )}
      <p className="text-center text-[0.92rem]">{m['room.chat.private']({ name })}</p>
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
      <span className="sr-only">
        <bdi>{own ? m['room.chat.you']() : name}</bdi>:{' '}
      </span>
      <span
        dir="auto"
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
            <RotateCcw aria-hidden size={14} /> {m['room.chat.sendAgain']()}
          </button>
        </span>
      ) : (
        opensTurn && (
          <span className="px-1 text-[0.8rem] text-soft">
            {message.sending ? m['room.chat.sending']() : <Moment at={message.at} show="time" />}
          </span>
        )
      )}
    </li>
  )
}
