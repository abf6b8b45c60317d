import type { ProductCardFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { Stars } from '../../ui/Stars.tsx'
import { kindWords } from './list/product-filter-words.ts'
import { ProductPicture } from './ProductPicture.tsx'
import { ProductPrice } from './ProductPrice.tsx'
import { WishHeart } from './wishes/WishHeart.tsx'

type Props = { product: ProductCardFragment; unit: Unit; eager?: boolean; heading?: 'h2' | 'h3' }

/** A card of ProductGrid, in the content's width. */
const widths = [
  { from: '64rem', width: 'min(25vw, 18rem) - 1.5rem' },
  { from: '48rem', width: '33.3vw - 2rem' },
  { width: '50vw - 1.7rem' },
]

/** One link: the whole card is its target, and its name is the product's. */
export function ProductCard({ product, unit, eager, heading: Heading = 'h3' }: Props) {
  const { name, slug, kind, price, priceBefore, variants, reader, rating } = product
  const { label, icon: Icon } = kindWords[kind]()
  const isFrom = variants.some(variant => variant.price.minor !== price.minor)
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card bg-panel shadow-glow transition-[translate,box-shadow] duration-200 focus-within:-translate-y-1 hover:-translate-y-1">
      <div className="relative">
        <ProductPicture
          name={name}
          image={product.pictures[0] ?? null}
          eager={eager}
          widths={widths}
          isNamed
        />
        {priceBefore && (
          <Badge tone="accent" className="absolute start-2.5 top-2.5 bg-page/92">
            {m['shop.reduced']()}
          </Badge>
        )}
        <WishHeart product={product} />
      </div>
      <div className="flex flex-1 flex-col gap-1.5 p-3 sm:p-4">
        <Heading className="font-text! text-[1.05rem]! leading-snug! font-semibold! tracking-normal!">
          <a
            dir="auto"
            href={`/shop/${slug}`}
            className="no-underline outline-offset-4 after:absolute after:inset-0 after:rounded-card"
          >
            {name}
          </a>
        </Heading>
        <p className="flex min-h-[1lh] items-center gap-1.5 text-[0.9rem] text-soft">
          <Icon aria-hidden size={15} className="shrink-0" />
          {reader ? (
            <span className="truncate">
              <Sentence words={each => m['shop.byReader']({ reader: each })} name={reader.name} />
            </span>
          ) : (
            label
          )}
        </p>
        {rating.average !== null && <Stars average={rating.average} count={rating.count} size={14} />}
        <p className="mt-auto pt-1.5">
          <ProductPrice price={price} before={priceBefore} unit={unit} isFrom={isFrom} />
        </p>
      </div>
    </article>
  )
}

export function ProductGrid({
  products,
  unit,
  heading,
  isBelow = false,
}: {
  products: readonly ProductCardFragment[]
  unit: Unit
  heading?: 'h2' | 'h3'
  /** Further down than the first screen: its pictures wait, so that those above come first. */
  isBelow?: boolean
}) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-5 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product, place) => (
        <li key={product.id}>
          <ProductCard product={product} unit={unit} eager={!isBelow && place < 4} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
