import { MessageCircle, PhoneOff, X } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { CallControls, RoundSwitch } from '../call/CallControls.tsx'
import { CallExtras } from '../call/CallExtras.tsx'
import type { Call } from '../call/call.ts'
import type { CallSnapshot } from '../call/call-state.ts'
import { MediaTile } from '../call/MediaTile.tsx'
import { NoCall, PreCall } from '../call/PreCall.tsx'
import { QualityBars } from '../call/QualityBars.tsx'
import { useObserved } from '../call/use-observed.ts'
import { Chat } from './panels/Chat.tsx'
import { otherOf, ownNameOf } from './panels/room-words.ts'
import type { RoomSession, RoomView } from './state/room-session.ts'

type Props = { call: Call; session: RoomSession; room: RoomView; onEnd(): void }

/** The other person large, oneself small, the controls under the thumb, and the chat beside it or drawn up over it. */
export function CallStage({ call, session, room, onEnd }: Props) {
  const view = useObserved(call)
  const { reading, messages } = room
  const stage = useRef<HTMLDivElement>(null)
  const [chatOpen, setChatOpen] = useState(false)
  const theirs = messages.filter(({ side }) => side !== reading.side).length
  const [seen, setSeen] = useState(theirs)
  const hasCamera = reading.channel === 'VIDEO'
  const unread = chatOpen ? 0 : Math.max(0, theirs - seen)
  const toggleChat = () => {
    setSeen(theirs)
    setChatOpen(!chatOpen)
  }
  return (
    <div className="relative grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_23rem]">
      <section
        aria-label={m['room.call']()}
        data-call={view.state}
        data-frames-decoded={view.traffic.framesDecoded}
        data-bytes-received={view.traffic.bytesReceived}
        data-bytes-sent={view.traffic.bytesSent}
        className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto]"
      >
        <Picture {...{ call, view, room, hasCamera, stage }} />
        <div className="border-t border-line bg-page/90 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          <CallControls {...{ call, view, hasCamera }}>
            <CallExtras {...{ call, view, hasCamera, stage }} />
            <RoundSwitch
              label={unread > 0 ? m['room.chat.unread']({ count: unread }) : m['room.chat']()}
              onClick={toggleChat}
              className="lg:hidden"
            >
              <MessageCircle aria-hidden size={22} />
              {unread > 0 && (
                <span
                  aria-hidden
                  className="numeric absolute -end-1 -top-1 grid size-6 place-items-center rounded-full bg-accent text-[0.8rem] font-semibold text-on-accent"
                >
                  {unread}
                </span>
              )}
            </RoundSwitch>
            <RoundSwitch label={m['room.end.action']()} danger onClick={onEnd}>
              <PhoneOff aria-hidden size={22} />
            </RoundSwitch>
          </CallControls>
        </div>
      </section>
      <div
        className={classes(
          'min-h-0 border-s border-line bg-page lg:static lg:grid lg:translate-y-0',
          chatOpen
            ? 'absolute inset-x-0 bottom-0 z-10 grid h-[min(32rem,85%)] grid-rows-[auto_minmax(0,1fr)] rounded-t-card border-t shadow-glow lg:h-auto lg:rounded-none lg:border-t-0 lg:shadow-none'
            : 'hidden',
        )}
      >
        <div className="flex items-center justify-between border-b border-line px-5 py-2 lg:hidden">
          <h2 className="font-text! text-[1rem]! font-semibold! tracking-normal!">{m['room.chat']()}</h2>
          <button
            type="button"
            onClick={toggleChat}
            aria-label={m['room.chat.close']()}
            className="rounded-full p-2 text-soft hover:text-ink"
          >
            <X aria-hidden size={20} />
          </button>
        </div>
        <Chat session={session} room={room} />
      </div>
    </div>
  )
}

type PictureProps = {
  call: Call
  view: CallSnapshot
  room: RoomView
  hasCamera: boolean
  stage: RefObject<HTMLDivElement | null>
}

function Picture({ call, view, room, hasCamera, stage }: PictureProps) {
  const { reading } = room
  const other = otherOf(reading)
  const own = ownNameOf(reading)
  if (view.state === 'failed' || view.state === 'idle' || view.state === 'preparing') {
    return (
      <div className="grid place-items-center overflow-y-auto p-5">
        {view.state === 'failed' ? (
          <NoCall {...{ call, view, hasCamera }} />
        ) : (
          <PreCall {...{ call, view, hasCamera, name: own }} />
        )}
      </div>
    )
  }
  // Until media flows, and while it does not, their portrait rather than a black field or a last frame.
  const tile = {
    camera: hasCamera && view.other.camera && view.seen && view.state === 'connected',
    microphone: view.other.microphone,
    screen: view.other.screen,
  }
  return (
    <div ref={stage} className="relative min-h-0 bg-page">
      {view.state === 'connected' && view.quality && (
        <span className="absolute start-4 bottom-4 z-1">
          <QualityBars quality={view.quality} />
        </span>
      )}
      <MediaTile
        name={other.name}
        called={other.first}
        avatarSize={hasCamera ? 144 : 184}
        picture={other.picture}
        tracks={view.remote}
        {...tile}
        className="absolute inset-0"
      />
      {hasCamera && (
        <MediaTile
          own
          name={own}
          tracks={view.local}
          camera={view.camera}
          microphone={view.microphone}
          screen={view.screen}
          avatarSize={48}
          className="absolute end-4 bottom-4 z-1 aspect-[4/3] w-28 rounded-card shadow-glow ring-1 ring-hairline sm:w-44"
        />
      )}
      <CallBanner {...{ call, view, name: other.first }} />
    </div>
  )
}

const pill = 'rounded-card border border-warn bg-page/92 px-5 py-2.5 text-[0.95rem] shadow-glow'

function CallBanner({ call, view, name }: { call: Call; view: CallSnapshot; name: string }) {
  const words = bannerWords(view, name)
  return (
    <div aria-live="polite" className="absolute inset-x-0 top-28 z-2 flex justify-center px-4">
      {words && (
        <p
          data-call-banner={view.state}
          className="inline-flex items-center gap-3 rounded-full border border-hairline bg-page/92 px-5 py-2.5 text-[0.95rem] shadow-glow"
        >
          <span
            aria-hidden
            className="size-4 animate-spin rounded-full border-2 border-accent-ink border-e-transparent"
          />
          {words}
        </p>
      )}
      {!words && view.silent && !view.failure && <p className={pill}>{m['call.silent.own']()}</p>}
      {!words && view.state === 'connected' && !view.heard && !view.silent && (
        <p className={pill}>{m['call.silent.other']({ name })}</p>
      )}
      {!words && view.failure && (
        <p
          role="alert"
          className="flex items-center gap-3 rounded-card border border-warn bg-page/92 px-5 py-2.5 text-[0.95rem]"
        >
          {view.failure}
          <Button
            size="sm"
            variant="quiet"
            onClick={() => void (view.silent ? call.chooseDevice('audio', '') : call.setCamera(true))}
          >
            {m['call.again']()}
          </Button>
        </p>
      )}
    </div>
  )
}

function bannerWords(view: CallSnapshot, name: string): string | null {
  if (view.state === 'reconnecting') return m['room.call.reconnecting']({ name })
  if (view.state !== 'connecting') return null
  return view.attempt === 0 ? m['room.waiting']({ name }) : m['room.call.connecting']({ name })
}
