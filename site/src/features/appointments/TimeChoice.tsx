import { m } from '../../messages/index.ts'
import { momentWords, otherTimeWords, type PartOfDay, showsTheSame, timeWords } from './slot-days.ts'

type Props = {
  name: string
  part: PartOfDay
  startsAt: string[]
  zone: string
  readerZone: string
  reader: string
  value: string
  onChoose(startsAt: string): void
}

/** The free times of one part of a day. Each is named in full, as somebody hears it who does not see where it stands. */
export function TimeChoice({ name, part, startsAt, zone, readerZone, reader, value, onChoose }: Props) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.92rem] text-soft">{m['book.when.part']({ part })}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(5.6rem,1fr))] gap-2">
        {startsAt.map(at => {
          const isSame = showsTheSame(at, zone, readerZone)
          const time = momentWords(at, zone)
          const theirs = otherTimeWords(at, zone, readerZone)
          return (
            <label
              key={at}
              className="grid min-h-11 cursor-pointer content-center justify-items-center rounded-field border border-line-strong bg-page px-1.5 py-1 leading-tight hover:border-accent-ink has-checked:border-accent has-checked:bg-raised has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name={name}
                value={at}
                className="sr-only"
                checked={at === value}
                onChange={() => onChoose(at)}
                aria-label={
                  isSame ? m['book.when.slot']({ time }) : m['book.when.slotBoth']({ time, theirs, reader })
                }
              />
              <span aria-hidden className="font-semibold">
                {timeWords(at, zone)}
              </span>
              {!isSame && (
                <span aria-hidden className="text-[0.8rem] text-soft">
                  {theirs}
                </span>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
