import { Heart as HeartIcon } from 'lucide-react'
import { m } from '../../../messages/index.ts'

type Props = {
  reader: { id: string; slug: string; name: string; isFavourite: boolean }
  /** With words beside it, as on a profile. */
  wide?: boolean
}

/**
 * Adds a reader to the favourites, or removes them. A form, so that it works before scripts arrive and without them; with
 * them hearts.ts answers at once.
 */
export function Heart({ reader, wide = false }: Props) {
  return (
    <form
      method="post"
      action="/favourite"
      data-heart={reader.id}
      className={wide ? undefined : 'absolute end-2 top-2 z-20'}
    >
      <input type="hidden" name="reader" value={reader.id} />
      <button
        type="submit"
        name="wanted"
        value={reader.isFavourite ? '0' : '1'}
        aria-pressed={reader.isFavourite}
        aria-label={m['favourites.heart']({ reader: reader.name })}
        className={
          wide
            ? 'group/heart inline-flex min-h-11 items-center gap-2 rounded-control border border-line-strong px-4 py-2 font-semibold hover:border-accent-ink hover:text-accent-ink'
            : 'group/heart inline-flex size-11 items-center justify-center rounded-full bg-page/80 text-ink backdrop-blur-sm hover:text-accent-ink'
        }
      >
        <HeartIcon
          aria-hidden
          size={wide ? 19 : 21}
          className="transition-[fill,scale] duration-150 group-aria-pressed/heart:fill-accent group-aria-pressed/heart:text-accent-ink motion-safe:group-active/heart:scale-90"
        />
        {wide && (
          <>
            <span className="group-aria-pressed/heart:hidden">{m['favourites.save']()}</span>
            <span className="hidden group-aria-pressed/heart:inline">{m['favourites.saved']()}</span>
          </>
        )}
      </button>
    </form>
  )
}
