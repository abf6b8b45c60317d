import { Check, Copy, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { locale, m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { numberFormat } from '../../../ui/format/formatters.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { PictureBubble } from '../pictures/PictureBubble.tsx'
import type { RoomMessage } from '../state/room.ts'
import { partsOf } from './message-text.ts'

type Props = {
  message: RoomMessage
  own: boolean
  name: string
  opensTurn: boolean
  /** The other side has seen this one, and none after it. */
  isSeen?: boolean
  /** What can be done about one that failed; there is none in what was kept. */
  onRetry?(): void
  onDiscard?(): void
}

const afterFailure = 'inline-flex min-h-8 items-center gap-1.5 font-semibold underline underline-offset-4'

/** One message: what was written, when, and what became of it. */
export function Bubble({ message, own, name, opensTurn, isSeen, onRetry, onDiscard }: Props) {
  return (
    <li
      className={classes(
        'group grid max-w-[min(34rem,86%)] gap-1',
        own ? 'ms-auto justify-items-end' : 'me-auto justify-items-start',
        opensTurn && 'mt-3',
      )}
    >
      <span className="sr-only">
        <bdi>{own ? m['room.chat.you']() : name}</bdi>
      </span>
      <span className={classes('flex max-w-full items-center gap-1', own && 'flex-row-reverse')}>
        {message.picture ? (
          <PictureBubble
            picture={message.picture}
            alt={own ? m['room.picture.yours']() : m['room.picture.from']({ name })}
            progress={message.sending ? (message.progress ?? 0) : undefined}
            className={classes(
              own ? 'rounded-ee-md' : 'rounded-es-md',
              message.failed && 'outline-2 outline-offset-2 outline-bad',
            )}
          />
        ) : (
          <WordsBubble message={message} own={own} />
        )}
      </span>
      {message.failed ? (
        <span
          role="alert"
          className="flex flex-wrap items-center justify-end gap-x-3 text-[0.86rem] text-bad"
        >
          <span>{message.failed}</span>
          {message.isFinal ? (
            <button type="button" onClick={onDiscard} className={afterFailure}>
              <X aria-hidden size={14} /> <span>{m['room.chat.discard']()}</span>
            </button>
          ) : (
            <button type="button" onClick={onRetry} className={afterFailure}>
              <RotateCcw aria-hidden size={14} /> <span>{m['room.chat.sendAgain']()}</span>
            </button>
          )}
        </span>
      ) : (
        (opensTurn || isSeen || message.picture) && (
          <span className="flex gap-1.5 px-1 text-[0.8rem] text-soft">
            {(opensTurn || message.picture) &&
              (message.sending ? (
                <span>{sendingWords(message)}</span>
              ) : (
                <Moment at={message.at} show="time" />
              ))}
            {isSeen && <span data-seen>{m['room.chat.seen']()}</span>}
          </span>
        )
      )}
    </li>
  )
}

function sendingWords({ progress }: RoomMessage): string {
  if (progress === undefined) return m['room.chat.sending']()
  return m['room.picture.sending']({ percent: numberFormat(locale(), { style: 'percent' }).format(progress) })
}

function WordsBubble({ message, own }: { message: RoomMessage; own: boolean }) {
  return (
    <>
      <span
        dir="auto"
        className={classes(
          'min-w-0 rounded-[1.15rem] px-4 py-2.5 leading-normal whitespace-pre-line [overflow-wrap:anywhere]',
          own ? 'rounded-ee-md bg-accent text-on-accent' : 'rounded-es-md border border-line bg-panel',
          message.sending && 'opacity-70',
          message.failed && 'outline-2 outline-offset-2 outline-bad',
        )}
      >
        <Words text={message.text} />
      </span>
      <CopyButton text={message.text} />
    </>
  )
}

/** Addresses open beside the room, and learn nothing of where they were opened. Nothing is fetched before. */
function Words({ text }: { text: string }) {
  return partsOf(text).map(({ text: part, href }, index) =>
    href ? (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: what was written never changes
        key={index}
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        referrerPolicy="no-referrer"
        className="underline underline-offset-3"
      >
        {part}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was written never changes
      <span key={index}>{part}</span>
    ),
  )
}

const copiedMilliseconds = 2_000

function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), copiedMilliseconds)
  }
  return (
    <button
      type="button"
      onClick={() => void copy().catch(() => undefined)}
      aria-label={isCopied ? m['room.chat.copied']() : m['room.chat.copy']()}
      title={isCopied ? m['room.chat.copied']() : m['room.chat.copy']()}
      className="shrink-0 rounded-full p-1.5 text-soft opacity-0 group-hover:opacity-100 hover:text-ink focus-visible:opacity-100 pointer-coarse:hidden"
    >
      {isCopied ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
    </button>
  )
}
