import './halo.css'
import { MicOff } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import type { Picture } from '../../ui/picture.ts'
import type { LocalTracks } from './connection.ts'
import { soundsFromChosen } from './speaker.ts'

type Props = {
  name: string
  /** What they are called in a sentence; their name unless said. */
  called?: string
  picture?: Picture | null
  tracks: LocalTracks
  /** Whether the picture is to be shown; the sound is heard either way. */
  camera: boolean
  microphone: boolean
  /** Our own picture: mirrored, and silent so that we do not hear ourselves. */
  own?: boolean
  avatarSize?: number
  /** A screen is shown whole, and as it is. */
  screen?: boolean
  /** Its place: `relative`, or `absolute` with edges. */
  className: string
}

/** One person of the call: their picture or their portrait, and their voice. */
export function MediaTile({
  name,
  called = name,
  picture,
  tracks,
  camera,
  microphone,
  own = false,
  avatarSize = 144,
  screen = false,
  className,
}: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const [silenced, setSilenced] = useState(false)
  const { audio, video: sight } = tracks
  const stream = useMemo(() => {
    const shown = [own ? null : audio, sight].filter(track => track !== null)
    return shown.length > 0 ? new MediaStream(shown) : null
  }, [audio, sight, own])

  useEffect(() => {
    const element = video.current
    if (!element) return
    element.srcObject = stream
    if (!stream) return
    element.play().catch((fault: DOMException) => setSilenced(fault.name === 'NotAllowedError'))
  }, [stream])

  useEffect(() => (video.current && !own ? soundsFromChosen(video.current) : undefined), [own])

  const seen = camera && sight !== null
  return (
    <div
      className={classes(
        'isolate grid place-items-center overflow-hidden',
        (seen || own) && 'bg-raised',
        className,
      )}
    >
      <video
        ref={video}
        autoPlay
        playsInline
        muted={own}
        data-remote={own ? undefined : ''}
        aria-label={own ? m['call.picture.own']() : m['call.picture']({ name: called })}
        className={classes(
          'absolute inset-0 size-full',
          screen ? 'bg-black object-contain' : 'object-cover',
          own && !screen && '-scale-x-100',
          !seen && 'invisible',
        )}
      />
      {!seen && (
        <span className="relative grid place-items-center">
          {!own && audio && microphone && <Halo />}
          <Avatar name={name} image={picture} size={avatarSize} className="relative" />
        </span>
      )}
      {silenced && (
        <Button
          size="sm"
          className="absolute bottom-4"
          onClick={() => video.current?.play().then(() => setSilenced(false))}
        >
          {m['call.sound']()}
        </Button>
      )}
      {!microphone && (
        <span className="absolute bottom-2 start-2 inline-flex items-center gap-1.5 rounded-full bg-page/85 px-2.5 py-1 text-[0.84rem]">
          <MicOff aria-hidden size={15} className="text-warn" />
          {own ? <span className="sr-only">{m['call.muted.own']()}</span> : m['call.muted']({ name: called })}
        </span>
      )}
    </div>
  )
}

/** Light around somebody who is heard but not seen. */
function Halo() {
  return (
    <>
      <span aria-hidden className="halo absolute inset-0 rounded-full bg-accent" />
      <span aria-hidden className="halo absolute inset-0 rounded-full bg-accent [animation-delay:1.5s]" />
    </>
  )
}
