import { RefreshCw, VideoOff } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { CallControls } from './CallControls.tsx'
import type { Call } from './call.ts'
import type { CallSnapshot } from './call-state.ts'
import { MediaTile } from './MediaTile.tsx'
import { MicrophoneLevel } from './MicrophoneLevel.tsx'

type Props = { call: Call; view: CallSnapshot; hasCamera: boolean; name: string }

/** How you look and sound before anybody sees or hears you; what is wrong, and what to do about it. */
export function PreCall({ call, view, hasCamera, name }: Props) {
  if (view.state === 'failed') return <NoCall {...{ call, view, hasCamera }} />
  return (
    <section
      aria-label={m['call.check']({ camera: hasCamera ? 'yes' : 'no' })}
      className="grid w-full justify-items-center gap-4"
    >
      {hasCamera && (
        <MediaTile
          own
          name={name}
          tracks={view.local}
          camera={view.camera}
          microphone
          avatarSize={84}
          className="relative aspect-video w-full max-w-sm rounded-card ring-1 ring-hairline"
        />
      )}
      <div className="flex min-h-5 items-center gap-3 text-[0.92rem] text-soft">
        <MicrophoneLevel track={view.local.audio} />
        <span role="status">{stateWords(view)}</span>
      </div>
      <CallControls {...{ call, view, hasCamera }} />
    </section>
  )
}

/** No devices, or no way to the other side: what it is, and what can be tried. */
export function NoCall({ call, view, hasCamera }: Omit<Props, 'name'>) {
  return (
    <Alert
      tone="warn"
      title={titleOf(view, hasCamera)}
      className="w-full max-w-lg text-start"
      actions={
        <>
          <Button size="sm" onClick={() => void call.prepare()}>
            <RefreshCw aria-hidden size={16} /> {m['call.again']()}
          </Button>
          {hasCamera && view.attempt === 0 && (
            <Button size="sm" variant="outline" onClick={() => void call.prepare(['audio'])}>
              <VideoOff aria-hidden size={16} /> {m['call.withoutCamera']()}
            </Button>
          )}
        </>
      }
    >
      {view.failure}
    </Alert>
  )
}

function titleOf(view: CallSnapshot, hasCamera: boolean): string {
  if (view.attempt > 0) return m['call.failed.title']()
  return hasCamera ? m['call.failed.see']() : m['call.failed.hear']()
}

function stateWords(view: CallSnapshot): string {
  if (!view.local.audio) return m['call.starting']()
  return view.microphone ? m['call.speak']() : m['call.muted.own']()
}
