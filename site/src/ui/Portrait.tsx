import { initials } from './format/person-name.ts'
import { Ornament } from './Ornament.tsx'

type Props = {
  name: string
  image?: { url: string; width: number; height: number; alt: string } | null
  /** The first pictures of a page are fetched at once, the others as they come into view. */
  eager?: boolean
  className?: string
  sizes?: string
}

/** A picture in the brand's frame: an arched window, or a soft pane. Its place is kept before it arrives. */
export function Portrait({ name, image, eager = false, className, sizes }: Props) {
  return (
    <span className={`portrait relative block aspect-[4/5] overflow-hidden bg-raised ${className ?? ''}`}>
      {image ? (
        <img
          src={image.url}
          alt={image.alt}
          width={image.width}
          height={image.height}
          sizes={sizes}
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
