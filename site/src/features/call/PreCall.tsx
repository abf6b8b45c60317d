import { RefreshCw, VideoOff } from 'lucide-react'
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
    <section aria-label="Camera and microphone" className="grid w-full justify-items-center gap-4">
      {hasCamera && (
        <MediaTile
          own
          name={name}
          called="you"
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
      className="w-full max-w-lg text-left"
      actions={
        <>
          <Button size="sm" onClick={() => void call.prepare()}>
            <RefreshCw aria-hidden size={16} /> Try again
          </Button>
          {hasCamera && view.attempt === 0 && (
            <Button size="sm" variant="outline" onClick={() => void call.prepare(['audio'])}>
              <VideoOff aria-hidden size={16} /> Go on without a camera
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
  if (view.attempt > 0) return 'The call did not come about'
  return hasCamera ? 'We cannot see or hear you yet' : 'We cannot hear you yet'
}

function stateWords(view: CallSnapshot): string {
  if (!view.local.audio) return 'Waiting for your microphone…'
  return view.microphone ? 'Speak, and this moves' : 'You are muted'
}
