import { Star } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'

type Props = { legend: string; value: number; onChange(stars: number): void }

/** Five radio buttons that look like stars; arrow keys move among them. */
export function StarChoice({ legend, value, onChange }: Props) {
  const [pointed, setPointed] = useState(0)
  const shown = pointed || value
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="-ms-1.5 flex" onPointerLeave={() => setPointed(0)}>
          {[1, 2, 3, 4, 5].map(stars => (
            <label
              key={stars}
              onPointerEnter={() => setPointed(stars)}
              className="rounded-field p-1.5 has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="stars"
                value={stars}
                checked={value === stars}
                onChange={() => onChange(stars)}
                className="sr-only"
              />
              <Star
                aria-hidden
                size={32}
                strokeWidth={1.4}
                className={classes(
                  'transition-colors',
                  stars <= shown ? 'fill-second text-second' : 'text-line-strong',
                )}
              />
              <span className="sr-only">
                {m['receipt.stars.option']({ count: stars, meaning: m['receipt.stars']({ stars }) })}
              </span>
            </label>
          ))}
        </div>
        <span aria-hidden className="min-w-[10ch] text-soft">
          {m['receipt.stars']({ stars: shown })}
        </span>
      </div>
    </fieldset>
  )
}
