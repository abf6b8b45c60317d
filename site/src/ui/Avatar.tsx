import { classes } from './classes.ts'
import { initials } from './format/person-name.ts'
import { type Presence, PresenceDot } from './Presence.tsx'
import { fileChoice, type Picture } from './picture.ts'

type Props = {
  name: string
  image?: Picture | null
  presence?: Presence
  /** Pixels of the side. */
  size?: number
  className?: string
}

export function Avatar({ name, image, presence, size = 48, className }: Props) {
  return (
    <span
      className={classes('relative inline-block shrink-0', className)}
      style={{ width: size, height: size }}
    >
      {image ? (
        <img
          {...fileChoice(image, [{ width: `${size}px`, height: 1 }])}
          src={image.url}
          alt=""
          width={size}
          height={size}
          decoding="async"
          className="size-full rounded-full bg-raised object-cover ring-1 ring-hairline"
        />
      ) : (
        <span
          aria-hidden
          className="flex size-full items-center justify-center rounded-full bg-raised font-semibold text-accent-ink ring-1 ring-hairline"
          style={{ fontSize: size * 0.38 }}
        >
          {initials(name)}
        </span>
      )}
      {presence && <PresenceDot presence={presence} className="absolute end-[4%] bottom-[4%]" />}
    </span>
  )
}
