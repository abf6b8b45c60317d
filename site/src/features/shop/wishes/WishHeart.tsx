import { Heart } from 'lucide-react'
import { m } from '../../../messages/index.ts'

type Props = {
  product: { id: string; name: string; isWished: boolean }
  /** With words beside it, as on the product's page. */
  wide?: boolean
}

/** Puts a product on the wish list, or takes it off: a form, so that it works without script. */
export function WishHeart({ product: { id, name, isWished }, wide = false }: Props) {
  return (
    <form method="post" action="/wishlist" className={wide ? undefined : 'absolute end-2 top-2 z-20'}>
      <input type="hidden" name="product" value={id} />
      <button
        type="submit"
        name="do"
        value={isWished ? 'remove' : 'add'}
        data-wished={isWished}
        aria-pressed={wide ? undefined : isWished}
        aria-label={wide ? undefined : m['shop.wishes.heart']({ name })}
        className={
          wide
            ? 'group/heart inline-flex min-h-11 items-center gap-2 rounded-control border border-line-strong px-4 py-2 font-semibold hover:border-accent-ink hover:text-accent-ink'
            : 'group/heart inline-flex size-11 items-center justify-center rounded-full bg-page/80 text-ink backdrop-blur-sm hover:text-accent-ink'
        }
      >
        <Heart
          aria-hidden
          size={wide ? 19 : 20}
          className="group-data-[wished=true]/heart:fill-accent group-data-[wished=true]/heart:text-accent-ink"
        />
        {wide && <span>{isWished ? m['shop.wishes.saved']() : m['shop.wishes.save']()}</span>}
      </button>
    </form>
  )
}
