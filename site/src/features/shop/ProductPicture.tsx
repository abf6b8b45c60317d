import { Ornament } from '../../ui/Ornament.tsx'
import { fileChoice, type Picture } from '../../ui/picture.ts'

type Props = {
  name: string
  image: Picture | null
  /** The first pictures of a page are fetched at once, the others as they come into view. */
  eager?: boolean
  /** How wide it is, in CSS: in windows that are at least `from` wide, and last in all others. */
  widths: readonly { from?: string; width: string }[]
  /** Its name stands beside it: it is not read out twice. */
  isNamed?: boolean
}

/** A picture of a product, square; its place is kept before it arrives, and an ornament is there where it has none. */
export function ProductPicture({ name, image, eager = false, widths, isNamed = false }: Props) {
  const slots = widths.map(slot => ({ ...slot, height: 1 }))
  return (
    <span className="relative block aspect-square overflow-hidden bg-raised">
      {image ? (
        <img
          {...fileChoice(image, slots)}
          src={image.url}
          alt={isNamed ? '' : image.alt || name}
          width={image.width}
          height={image.height}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : undefined}
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <span aria-hidden className="absolute inset-0 grid place-items-center text-second">
          <Ornament className="size-1/2 opacity-40" />
        </span>
      )}
    </span>
  )
}
