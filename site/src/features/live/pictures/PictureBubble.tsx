import { ImageOff } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { fileChoice } from '../../../ui/picture.ts'
import type { RoomMessage } from '../state/room.ts'

type Picture = NonNullable<RoomMessage['picture']>
type Props = {
  picture: Picture
  /** Who sent it, e.g. "Picture from Mara". */
  alt: string
  /** The share that has been sent, from 0 to 1; absent when all of it has. */
  progress?: number
  className?: string
}

/** The widest shapes that are shown whole; what is longer is cut at its ends, and opens whole. */
const [narrowest, widest] = [0.6, 2.2]

/** A picture in the chat, in a box whose size is known before it is loaded; pressed, it opens larger. */
export function PictureBubble({ picture, alt, progress, className }: Props) {
  // The one that was chosen goes on being shown: the server's copy would only be loaded to look the same.
  const [shown] = useState(picture)
  const [isOpen, setOpen] = useState(false)
  const [isMissing, setMissing] = useState(picture.url === '')
  const shape = Math.min(widest, Math.max(narrowest, picture.width / picture.height))
  const box = { '--shape': shape } as CSSProperties
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        disabled={isMissing}
        style={box}
        className={classes(
          'relative block aspect-(--shape) w-[min(15rem,60vw,20rem*var(--shape))] overflow-hidden rounded-[1.15rem] border border-line bg-panel',
          className,
        )}
      >
        {isMissing ? (
          <Missing alt={alt} isLost={picture.url !== ''} />
        ) : (
          <img
            src={shown.url}
            {...fileChoice(shown, [{ width: '15rem', height: 1 / shape }])}
            alt={alt}
            decoding="async"
            onError={() => setMissing(true)}
            className="absolute inset-0 size-full object-cover"
          />
        )}
        {progress !== undefined && (
          <span
            aria-hidden
            className="absolute inset-x-3 bottom-3 h-1.5 overflow-hidden rounded-full bg-page/80"
          >
            <span
              style={{ inlineSize: `${Math.round(progress * 100)}%` }}
              className="block h-full bg-accent transition-[inline-size] motion-reduce:transition-none"
            />
          </span>
        )}
      </button>
      <Dialog open={isOpen} title={alt} onClose={() => setOpen(false)} isWide>
        <img
          src={picture.url}
          alt={alt}
          style={
            { '--shape': picture.width / picture.height, '--width': `${picture.width}px` } as CSSProperties
          }
          className="aspect-(--shape) w-[min(100vw-4rem,var(--width),(var(--visual-viewport-height)-9rem)*var(--shape))] rounded-field bg-raised"
        />
      </Dialog>
    </>
  )
}

/** `isLost`: there is an address, and nothing came from it. Otherwise this browser cannot show what was chosen in it. */
function Missing({ alt, isLost }: { alt: string; isLost: boolean }) {
  return (
    <span className="absolute inset-0 grid place-content-center justify-items-center gap-2 p-3 text-center text-[0.86rem] text-soft">
      <ImageOff aria-hidden size={24} />
      <span>{isLost ? m['room.picture.missing']() : alt}</span>
    </span>
  )
}
