import type { ReadingEnding, ReadingLineFragment, ReadingState } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { classes } from '../../ui/classes.ts'
import { showSeconds } from '../../ui/format/duration.ts'
import type { Unit } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { Stars } from '../../ui/Stars.tsx'
import { channelWords } from '../readers/channels.ts'

type Props = { readings: ReadingLineFragment[]; unit: Unit }

/** Readings from the viewer's side: what the client paid, or what the reader earned. */
export function ReadingList({ readings, unit }: Props) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {readings.map(reading => (
        <ReadingRow key={reading.id} reading={reading} unit={unit} />
      ))}
    </ul>
  )
}

/** One of such a list. */
export function ReadingRow({ reading, unit }: { reading: ReadingLineFragment; unit: Unit }) {
  const asReader = reading.side === 'READER'
  const { label, icon: Icon } = channelWords[reading.channel]
  const amount = asReader
    ? (reading.receipt?.readerShare ?? reading.meter.earned)
    : (reading.receipt?.total ?? reading.meter.charged)
  const seconds = reading.receipt?.sharedSeconds ?? Math.floor(reading.meter.sharedMilliseconds / 1_000)
  return (
    <li className="relative grid grid-cols-[auto_1fr_auto] items-center gap-x-4 px-4 py-3.5 hover:bg-raised/50 sm:px-5">
      <Avatar
        name={asReader ? reading.client.name : reading.reader.name}
        image={asReader ? null : reading.reader.picture}
        size={46}
        className="row-span-2 max-sm:mt-1 max-sm:self-start"
      />
      <p className="min-w-0 leading-snug font-semibold">
        <a
          dir="auto"
          href={`/reading/${reading.id}`}
          className="no-underline -outline-offset-2 after:absolute after:inset-0"
        >
          {asReader ? reading.client.name : reading.reader.name}
        </a>
      </p>
      {amount && seconds > 0 && (
        <p className="text-end">
          <Money amount={amount} unit={asReader ? undefined : unit} className="font-semibold" />
        </p>
      )}
      <p className="col-start-2 row-start-2 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.92rem] text-soft">
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <Icon aria-hidden size={15} className="text-accent-ink" />
          {label}
          {seconds > 0 && `, ${showSeconds(seconds)}`}
        </span>
        <Moment at={reading.requestedAt} show="recent" />
        {reading.topic && <span dir="auto">{reading.topic}</span>}
      </p>
      <p
        className={classes(
          'col-start-3 justify-self-end',
          amount && seconds > 0 ? 'row-start-2 self-end' : 'row-span-2 row-start-1',
        )}
      >
        {reading.dispute?.state === 'OPEN' ? (
          <Badge tone="warn">{m['desk.readings.underReview']()}</Badge>
        ) : reading.review ? (
          <Stars average={reading.review.stars} size={12} />
        ) : (
          <ReadingStateBadge {...reading} />
        )}
      </p>
    </li>
  )
}

function ReadingStateBadge({ state, ending }: { state: ReadingState; ending: ReadingEnding | null }) {
  return state === 'ENDED' && ending ? (
    <Badge tone={isCutShort(ending) ? 'warn' : 'plain'}>{m['desk.readings.ending']({ ending })}</Badge>
  ) : (
    <Badge tone={tones[state] ?? 'plain'}>{m['desk.readings.state']({ state })}</Badge>
  )
}

const isCutShort = (ending: ReadingEnding) => ending === 'OUT_OF_FUNDS' || ending === 'CONNECTION_LOST'

const tones: Partial<Record<ReadingState, 'accent' | 'good' | 'warn'>> = {
  RINGING: 'accent',
  CONNECTING: 'accent',
  ACTIVE: 'good',
  PAUSED: 'warn',
}
