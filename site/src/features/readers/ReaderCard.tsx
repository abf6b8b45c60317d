import type { ReaderCardFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import type { Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Portrait } from '../../ui/Portrait.tsx'
import { PresencePill } from '../../ui/Presence.tsx'
import { Stars } from '../../ui/Stars.tsx'
import { BadgeMark } from './badges/BadgeMark.tsx'
import { channelWords, inOrder } from './channels.ts'
import { Heart } from './favourites/Heart.tsx'
import { PriceFrom } from './PriceFrom.tsx'
import { languageWords } from './search/filter-words.ts'
import { yearsSince } from './years.ts'

type Props = { reader: ReaderCardFragment; unit: Unit; eager?: boolean; heading?: 'h2' | 'h3' }

/** A card of ReaderGrid, in the content's width, without the card's own padding. */
const widths = [
  { from: '64rem', width: 'min(25vw, 18rem) - 3.5rem' },
  { from: '48rem', width: '33.3vw - 3.6rem' },
  { width: '50vw - 3rem' },
]

/** One link: the whole card is its target, and its name is the reader's. */
export function ReaderCard({ reader, unit, eager, heading: Heading = 'h3' }: Props) {
  return (
    <article className="reader-card group relative flex h-full flex-col gap-3 rounded-card bg-panel p-3 shadow-glow transition-[translate,box-shadow] duration-200 focus-within:-translate-y-1 hover:-translate-y-1 sm:p-4">
      <div className="relative">
        <Portrait
          name={reader.name}
          image={reader.picture && { ...reader.picture, alt: '' }}
          eager={eager}
          widths={widths}
        />
        {/* Over the picture, so that nothing moves when the reader becomes busy or free. */}
        <a
          href={`/readers/${reader.slug}#start`}
          data-presence={reader.presence}
          data-presence-of={reader.id}
          className="invisible absolute inset-x-3 bottom-3 z-10 flex min-h-11 items-center justify-center rounded-control border border-line-strong bg-page/92 px-3 text-center text-[0.95rem] leading-tight font-semibold text-accent-ink no-underline hover:border-accent-ink data-[presence=BUSY]:visible"
        >
          <span>
            <Sentence words={each => m['readers.wait']({ reader: each })} name={firstName(reader.name)} />
          </span>
        </a>
        <Heart reader={reader} />
      </div>
      <div className="flex flex-1 flex-col gap-1.5 px-1 pb-1">
        <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <PresencePill presence={reader.presence} of={reader.id} />
          <Channels rates={reader.rates} />
        </p>
        <Heading className="reader-name">
          <a
            dir="auto"
            href={`/readers/${reader.slug}`}
            className="no-underline outline-offset-4 after:absolute after:inset-0 after:rounded-card"
          >
            {reader.name}
          </a>
        </Heading>
        <p dir="auto" className="line-clamp-2 min-h-[2.9em] text-[0.95rem] leading-snug text-soft">
          {reader.tagline}
        </p>
        <Attributes attributes={reader.attributes} />
        <Facts reader={reader} />
        <BadgeMark badges={reader.badges} />
        <div className="mt-auto grid gap-1.5 pt-1">
          <Stars average={reader.reviewSummary.average} count={reader.reviewSummary.count} size={14} />
          {reader.nextSlot && (
            <p className="text-[0.88rem] leading-snug text-soft">
              {m['readers.nextFree']()}{' '}
              <Moment at={reader.nextSlot} show="recent" className="whitespace-nowrap" />
            </p>
          )}
          <p className="text-[0.88rem] text-soft sm:text-[0.95rem]">
            <PriceFrom rates={reader.rates} unit={unit} />
          </p>
        </div>
      </div>
    </article>
  )
}

/** Languages, and for how long they have read. */
function Facts({ reader: { languages, readingSince } }: Pick<Props, 'reader'>) {
  const years = readingSince === null ? 0 : yearsSince(readingSince)
  return (
    <div className="grid gap-0.5 text-[0.9rem] text-soft">
      <p className="truncate">{languages.map(languageWords).join(', ')}</p>
      {years > 0 && <p>{m['readers.years']({ years })}</p>}
    </div>
  )
}

/** As many as stand in one line, each whole: what does not fit is left out with its dot. */
function Attributes({ attributes }: Pick<ReaderCardFragment, 'attributes'>) {
  return (
    <p className="flex h-[1lh] flex-wrap overflow-hidden text-[0.9rem] text-second-ink">
      {attributes.map(({ id, name }, place) => (
        <span key={id} className="max-w-full truncate">
          {place > 0 && <span className="mx-1">·</span>}
          <bdi>{name}</bdi>
        </span>
      ))}
    </p>
  )
}

function Channels({ rates }: Pick<ReaderCardFragment, 'rates'>) {
  return (
    <span className="flex gap-1.5 text-accent-ink">
      {inOrder(rates).map(({ channel }) => {
        const { icon: Icon, label } = channelWords[channel]
        return (
          <span key={channel} title={label}>
            <Icon aria-hidden size={16} />
            <span className="sr-only">{label}</span>
          </span>
        )
      })}
    </span>
  )
}

export function ReaderGrid({
  readers,
  unit,
  heading,
  isBelow = false,
}: {
  readers: ReaderCardFragment[]
  unit: Unit
  heading?: 'h2' | 'h3'
  /** Further down than the first screen: its pictures wait, so that those above come first. */
  isBelow?: boolean
}) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-5 md:grid-cols-3 lg:grid-cols-4">
      {readers.map((reader, place) => (
        <li key={reader.id}>
          <ReaderCard reader={reader} unit={unit} eager={!isBelow && place < 4} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
