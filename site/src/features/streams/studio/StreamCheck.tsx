import { CircleCheck, CircleDashed, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { m } from '../../../messages/index.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { ServerClock } from '../server-clock.ts'
import type { Checked } from './connection-check.ts'
import { healthWords } from './health-words.ts'
import { MediaControls } from './MediaControls.tsx'
import { OwnPicture } from './OwnPicture.tsx'
import { useConnectionCheck } from './use-connection-check.ts'
import { type StudioMedia, useMedia } from './use-media.ts'

/** What the check has come to: whether there is something to send and a way to send it, and whether it has a picture. */
export type Readiness = { isReady: boolean; hasPicture: boolean }

type Props = {
  name: string
  clock: ServerClock
  /** One that is announced: its picture stands for who streams by voice. */
  stream?: ComponentProps<typeof OwnPicture>['stream']
  children(readiness: Readiness): ReactNode
}

/** How a reader looks and sounds, and how well their connection carries it, before anybody sees it. */
export function StreamCheck({ name, clock, stream, children }: Props) {
  const media = useMedia({ wanted: true, byVoice: false })
  const { checked, again } = useConnectionCheck(clock, media)
  const isReady = media.isOpen && (checked.kind === 'good' || checked.kind === 'weak')
  return (
    <section aria-label={m['stream.check']()} className="grid gap-4">
      <OwnPicture {...{ name, media, stream }}>
        <Badge>{m['stream.studio.notYet']()}</Badge>
      </OwnPicture>
      <MediaControls media={media} choosesFirst />
      {media.isOpen && (
        <ul className="grid gap-2.5 rounded-card bg-panel p-4 shadow-glow sm:p-5">
          <Line is="good">
            {media.sends === 'voice' ? m['stream.check.voice']() : m['stream.check.picture']()}
          </Line>
          <Line is={media.media.microphone && !media.media.isSilent ? 'good' : 'weak'}>
            {soundWords(media)}
          </Line>
          <Line is={checked.kind}>
            <span role="status">{connectionWords(checked)}</span>
            {'health' in checked && (
              <span className="numeric block text-[0.95rem] text-soft">{healthWords(checked.health)}</span>
            )}
            {checked.kind !== 'checking' && checked.kind !== 'idle' && (
              <Button size="sm" variant="quiet" className="-ms-3" onClick={again}>
                <RefreshCw aria-hidden size={15} /> {m['stream.check.again']()}
              </Button>
            )}
          </Line>
        </ul>
      )}
      {children({ isReady, hasPicture: media.sends !== 'voice' })}
    </section>
  )
}

const icons = {
  good: CircleCheck,
  weak: TriangleAlert,
  failed: TriangleAlert,
  checking: CircleDashed,
  idle: CircleDashed,
}
const inks = {
  good: 'text-good',
  weak: 'text-warn',
  failed: 'text-bad',
  checking: 'text-soft motion-safe:animate-spin',
  idle: 'text-soft',
}

function Line({ is, children }: { is: Checked['kind']; children: ReactNode }) {
  const Icon = icons[is]
  return (
    <li className="flex items-start gap-3">
      <Icon aria-hidden size={20} className={`mt-0.5 shrink-0 ${inks[is]}`} />
      <span className="min-w-0">{children}</span>
    </li>
  )
}

function soundWords({ media: { microphone, isSilent } }: StudioMedia): string {
  if (isSilent) return m['stream.check.silent']()
  return microphone ? m['stream.check.sound']() : m['stream.check.muted']()
}

function connectionWords(checked: Checked): string {
  switch (checked.kind) {
    case 'good':
      return m['stream.check.good']()
    case 'weak':
      return m['stream.weak']({ weakness: checked.weakness })
    case 'failed':
      return checked.message ?? m['stream.check.failed']()
    default:
      return m['stream.check.checking']()
  }
}
