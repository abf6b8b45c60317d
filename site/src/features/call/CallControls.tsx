import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import type { Call } from './call.ts'
import type { CallSnapshot } from './call-state.ts'

type Props = { call: Call; view: CallSnapshot; hasCamera: boolean; children?: ReactNode }

/** Microphone, camera, and whatever else the room puts beside them. */
export function CallControls({ call, view, hasCamera, children }: Props) {
  return (
    <div
      role="toolbar"
      aria-label={m['call.controls']()}
      className="flex items-center justify-center gap-3 max-[26rem]:gap-1.5"
    >
      <RoundSwitch
        label={view.microphone ? m['call.microphone.off']() : m['call.microphone.on']()}
        off={!view.microphone}
        onClick={() => call.setMicrophone(!view.microphone)}
      >
        {view.microphone ? <Mic aria-hidden size={22} /> : <MicOff aria-hidden size={22} />}
      </RoundSwitch>
      {hasCamera && (
        <RoundSwitch
          label={view.camera ? m['call.camera.off']() : m['call.camera.on']()}
          off={!view.camera}
          onClick={() => void call.setCamera(!view.camera)}
        >
          {view.camera ? <Video aria-hidden size={22} /> : <VideoOff aria-hidden size={22} />}
        </RoundSwitch>
      )}
      {children}
    </div>
  )
}

type SwitchProps = {
  label: string
  off?: boolean
  danger?: boolean
  onClick(): void
  children: ReactNode
  className?: string
}

export function RoundSwitch({
  label,
  off = false,
  danger = false,
  onClick,
  children,
  className,
}: SwitchProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={label}
      title={label}
      className={classes(
        'relative inline-flex size-13 shrink-0 items-center max-[26rem]:size-11 justify-center rounded-full border transition-colors',
        danger && 'border-bad bg-bad text-page',
        !danger && off && 'border-warn bg-warn text-page',
        !danger &&
          !off &&
          'border-line-strong bg-panel text-ink hover:border-accent-ink hover:text-accent-ink',
        className,
      )}
    >
      {children}
    </button>
  )
}
