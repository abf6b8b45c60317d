import type { StreamCardFragment } from '../../graphql/generated.ts'
import { classes } from '../../ui/classes.ts'
import { Ornament } from '../../ui/Ornament.tsx'
import { fileChoice } from '../../ui/picture.ts'

type Props = {
  stream: Pick<StreamCardFragment, 'cover' | 'reader'>
  eager?: boolean
  /** How wide it is, in CSS: in windows that are at least `from` wide, and last in all others. */
  widths: readonly { from?: string; width: string }[]
  className?: string
}

/** The picture of a stream, else its reader’s, else an ornament. Its place is kept before it arrives. */
export function StreamCover({ stream: { cover, reader }, eager = false, widths, className }: Props) {
  const image = cover ?? reader.picture
  return (
    <span className={classes('relative block aspect-video overflow-hidden bg-raised', className)}>
      {image ? (
        <img
          {...fileChoice(
            image,
            widths.map(slot => ({ ...slot, height: 0.5625 })),
          )}
          src={image.url}
          alt=""
          width={image.width}
          height={image.height}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <span
          aria-hidden
          className="absolute inset-0 grid place-items-center bg-linear-to-b from-raised to-page text-second"
        >
          <Ornament className="size-1/3 opacity-60" />
        </span>
      )}
    </span>
  )
}
