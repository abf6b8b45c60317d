import { ArrowDown } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Ornament } from '../../../ui/Ornament.tsx'
import { useObserved } from '../../call/use-observed.ts'
import { DropArea } from '../pictures/DropArea.tsx'
import { preparePicture } from '../pictures/prepare-picture.ts'
import { isOpen, type RoomMessage } from '../state/room.ts'
import type { RoomSession, RoomView } from '../state/room-session.ts'
import { Bubble } from './Bubble.tsx'
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
    Boolean(messages.at(-1)?.failed),
  )

  const { writes, seenUpTo } = useObserved(session.signs)
  const lastSeen = lastOwnSeen(messages, reading.side, seenUpTo)
  useTellSeen(session, list, messages)
  // Where a day ends depends on the device: not on the server, and not in the first render.
  const [isLocal, setLocal] = useState(false)
  useEffect(() => setLocal(true), [])

  async function sendAll(files: File[]) {
    // One after the other, so that they come in the order in which they were chosen.
    for (const file of files) await session.sendPicture(await preparePicture(file), crypto.randomUUID())
  }
  const sendPictures = (files: File[]) => void sendAll(files)

  return (
    <DropArea
      label={m['room.chat']()}
      disabled={!isOpen(reading)}
      onFiles={sendPictures}
      className={classes('relative grid min-h-0 grid-rows-[minmax(0,1fr)_auto_auto]', className)}
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
            <Fragment key={message.clientKey}>
              {isLocal && startsDay(messages[index - 1], message) && (
                <li className="my-3 justify-self-center text-[0.84rem] text-soft">
                  <Moment at={message.at} show="date" />
                </li>
              )}
              <Bubble
                message={message}
                own={message.side === reading.side}
                name={other.first}
                opensTurn={messages[index - 1]?.side !== message.side}
                isSeen={message === lastSeen}
                onRetry={() => void session.sendAgain(message)}
                onDiscard={() => session.discard(message)}
              />
            </Fragment>
          ))}
        </ol>
        {/* Before the first words it stands in the middle, not at the foot of an empty room. */}
        {messages.length === 0 && <div className="mb-auto" />}
      </div>
      {unseen > 0 && (
        <button
          type="button"
          onClick={toNewest}
          className="absolute inset-x-0 bottom-28 mx-auto inline-flex min-h-11 w-fit items-center gap-2 rounded-full border border-hairline bg-raised px-5 py-2 text-[0.95rem] font-semibold shadow-glow hover:text-accent-ink"
        >
          <span>{m['room.chat.new']({ count: unseen })}</span> <ArrowDown aria-hidden size={17} />
        </button>
      )}
      {/* Its line is kept, so that nothing moves when they begin. */}
      <p
        aria-live="polite"
        data-writing={writes || undefined}
        className="h-6 px-5 text-[0.86rem] text-soft sm:px-7"
      >
        {writes ? m['room.chat.writing']({ name: other.first }) : null}
      </p>
      <Composer
        onWrite={() => session.signs.writing()}
        disabled={!isOpen(reading)}
        name={other.first}
        onSay={text => void session.say(text, crypto.randomUUID())}
        onPictures={sendPictures}
      />
    </DropArea>
  )
}

type BeginningProps = { name: string; topic: string | null; question: string | null }

/** What was asked stays above what was written, for both. */
function Beginning({ name, topic, question }: BeginningProps) {
  return (
    <div className="mx-auto mb-3 grid max-w-sm gap-3 text-soft">
      {(topic || question) && (
        <div className="border-s-2 border-second ps-4">
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

const dayOf = (at: string): string => new Date(at).toDateString()

/** The first message of all needs no line: it was written today, or the whole page is about another day. */
const startsDay = (before: RoomMessage | undefined, message: RoomMessage): boolean =>
  before === undefined
    ? dayOf(message.at) !== new Date().toDateString()
    : dayOf(before.at) !== dayOf(message.at)

const sequenceOf = (messageId: string): number => Number(messageId.split('/')[1] ?? Number.NaN)

/** Our last message that the other side has seen. */
function lastOwnSeen(
  messages: RoomMessage[],
  side: RoomMessage['side'],
  seenUpTo: string | null,
): RoomMessage | undefined {
  if (seenUpTo === null) return undefined
  return messages.findLast(message => message.side === side && sequenceOf(message.id) <= sequenceOf(seenUpTo))
}

/** Tells the other side which message is before our eyes: only while the page and the chat are. */
function useTellSeen(
  session: RoomSession,
  list: { current: HTMLElement | null },
  messages: RoomMessage[],
): void {
  const { reading } = session.read()
  const newest = messages.findLast(({ side }) => side !== reading.side)?.id
  const isPaid = reading.state === 'ACTIVE'
  useEffect(() => {
    if (!newest || !isPaid) return
    const look = () => {
      const isVisible = document.visibilityState === 'visible' && list.current?.offsetParent !== null
      if (isVisible) session.signs.seen(newest)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [session, list, newest, isPaid])
}
