import { m } from '../../messages/index.ts'

/** The api takes 99 at once. */
const counts = [1, 5, 10, 25, 50] as const

/** How many of a gift go at once; the price of all of them stands on each gift before it is pressed. */
export function GiftCount({ count, onChoose }: { count: number; onChoose(count: number): void }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-[0.95rem] font-semibold">{m['gifts.count']()}</legend>
      <div className="flex flex-wrap gap-2">
        {counts.map(each => (
          <label
            key={each}
            className="numeric grid min-h-11 min-w-13 cursor-pointer place-items-center rounded-full border border-line-strong bg-page px-3.5 font-semibold hover:border-accent-ink has-checked:border-accent has-checked:bg-raised has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="gift-count"
              value={each}
              checked={each === count}
              onChange={() => onChoose(each)}
              className="sr-only"
            />
            {each}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
