import { SendHorizontal } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { SendStreamMessageDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import type { ServerClock } from '../server-clock.ts'
import { useNow } from '../use-now.ts'
import type { ChatMessage } from './chat-state.ts'

type Props = {
  stream: {
    id: string
    mayModerate: boolean
    isMuted: boolean
    readAt: string
    chat: { slowSeconds: number; followersOnly: boolean; holdsLinks: boolean }
  }
  viewerId: string | null
  clock: ServerClock
  onSent(message: ChatMessage): void
}

const longest = 300

/** Writes into the chat; what holds there stands below, and how long to wait after a message. */
export function ChatComposer({ stream, viewerId, clock, onSent }: Props) {
  const [text, setText] = useState('')
  const [until, setUntil] = useState(0)
  const [needsConsent, setNeedsConsent] = useState(false)
  const { state, busy, run } = useAction()
  const now = useNow(clock, stream.readAt, until > 0)
  const wait = Math.max(0, Math.ceil((until - now) / 1_000))
  const id = useId()

  if (viewerId === null) return <SignInToWrite />
  if (stream.isMuted)
    return <p className={`${frame} text-[0.95rem] text-soft`}>{m['stream.chat.youAreMuted']()}</p>

  const waits = (seconds: number) => seconds > 0 && setUntil(clock.now() + seconds * 1_000)

  async function say(event: FormEvent) {
    event.preventDefault()
    const written = text.trim()
    if (written === '' || wait > 0) return
    await run([stream.id, written], async idempotencyKey => {
      const input = { streamId: stream.id, text: written, idempotencyKey }
      const { sendStreamMessage: answer } = await mutate(SendStreamMessageDocument, { input })
      setNeedsConsent(answer.__typename === 'ConsentNeeded')
      if (answer.__typename === 'StreamMessageRefused') waits(answer.waitSeconds)
      if (answer.__typename !== 'StreamMessage') return answer
      setText('')
      onSent(answer)
      if (!stream.mayModerate) waits(stream.chat.slowSeconds)
      return null
    })
  }

  return (
    <form method="post" onSubmit={say} className={frame}>
      <ActionProblem
        state={state}
        actions={
          needsConsent && (
            <Button size="sm" href={`/welcome?next=${encodeURIComponent(location.pathname)}`}>
              {m['consent.bar.go']()}
            </Button>
          )
        }
      />
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="sr-only">
          {m['stream.chat.write']()}
        </label>
        <input
          id={id}
          dir="auto"
          value={text}
          maxLength={longest}
          enterKeyHint="send"
          autoComplete="off"
          placeholder={m['stream.chat.write']()}
          aria-describedby={`${id}-rules`}
          onChange={event => setText(event.target.value)}
          className="min-h-11 min-w-0 flex-1 rounded-full border border-line-strong bg-page px-4 placeholder:text-soft hover:border-accent-ink"
        />
        <button
          type="submit"
          disabled={text.trim() === '' || busy || wait > 0}
          aria-label={m['room.write.send']()}
          className="grid size-11 shrink-0 place-items-center rounded-full bg-accent text-on-accent hover:bg-accent-hover disabled:cursor-not-allowed disabled:opacity-45"
        >
          {wait > 0 ? (
            <span aria-hidden className="numeric text-[0.9rem]">
              {wait}
            </span>
          ) : (
            <SendHorizontal aria-hidden size={19} />
          )}
        </button>
      </div>
      <p id={`${id}-rules`} className="text-[0.88rem] text-soft empty:hidden">
        {rulesWords(stream, wait)}
      </p>
    </form>
  )
}

const frame = 'grid gap-2 border-t border-line p-3'

function rulesWords(
  { mayModerate, chat: { slowSeconds, followersOnly, holdsLinks } }: Props['stream'],
  wait: number,
): string {
  if (wait > 0) return m['stream.chat.wait']({ seconds: wait })
  if (mayModerate) return ''
  return [
    followersOnly && m['stream.chat.followersOnly'](),
    slowSeconds > 0 && m['stream.chat.slow']({ seconds: slowSeconds }),
    holdsLinks && m['stream.chat.holdsLinks'](),
  ]
    .filter(Boolean)
    .join(' ')
}

function SignInToWrite() {
  return (
    <p className={`${frame} text-[0.95rem]`}>
      <a
        className="prose-link justify-self-start"
        href="/sign-in"
        onClick={event => {
          event.preventDefault()
          location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
        }}
      >
        {m['stream.chat.signIn']()}
      </a>
    </p>
  )
}
