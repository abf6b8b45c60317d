import { initials } from './format/person-name.ts'
import { Ornament } from './Ornament.tsx'
import { fileChoice, type Picture } from './picture.ts'

type Props = {
  name: string
  image?: Picture | null
  /** The first pictures of a page are fetched at once, the others as they come into view. */
  eager?: boolean
  className?: string
  /** How wide it is, in CSS: in windows that are at least `from` wide, and last in all others. */
  widths: readonly { from?: string; width: string }[]
}

/** A picture in the brand's frame: an arched window, or a soft pane. Its place is kept before it arrives. */
export function Portrait({ name, image, eager = false, className, widths }: Props) {
  return (
    <span className={`portrait relative block aspect-[4/5] overflow-hidden bg-raised ${className ?? ''}`}>
      {image ? (
        <img
          {...fileChoice(
            image,
            widths.map(slot => ({ ...slot, height: 1.25 })),
          )}
          src={image.url}
          alt={image.alt}
          width={image.width}
          height={image.height}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : undefined}
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <span
          aria-hidden
          className="absolute inset-0 grid place-items-center bg-linear-to-b from-raised to-page text-second"
        >
          <Ornament className="absolute size-2/3 opacity-25" />
          <span className="display">{initials(name)}</span>
        </span>
      )}
    </span>
  )
}
