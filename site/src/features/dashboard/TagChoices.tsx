import { useId } from 'react'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'

type Props = {
  legend: string
  choices: readonly { id: string; name: string }[]
  chosen: readonly string[]
  /** So many of them at most; without it, all. */
  most?: number
  /** What is wrong with the choice, in words. */
  error?: string
  onChange(chosen: string[]): void
}

/** Tags to choose some of. Once as many are chosen as may be, the others wait until one is given up. */
export function TagChoices({ legend, choices, chosen, most, error, onChange }: Props) {
  const note = useId()
  const here = choices.filter(({ id }) => chosen.includes(id)).length
  const isFull = most !== undefined && here >= most
  return (
    <fieldset aria-describedby={note} className="grid gap-2">
      <legend className="mb-1 flex w-full flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{legend}</span>
        {most !== undefined && (
          <span className="numeric text-[0.9rem] text-soft">
            {m['profileForm.chosen']({ chosen: here, most })}
          </span>
        )}
      </legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ id, name }) => {
          const isChosen = chosen.includes(id)
          return (
            <label
              key={id}
              className={classes(
                'relative inline-flex min-h-11 items-center rounded-full border px-4 py-1.5 focus-within:outline-2 focus-within:outline-offset-2',
                isChosen ? 'border-accent bg-raised text-ink' : 'border-line-strong text-soft',
                isFull && !isChosen ? 'opacity-55' : 'cursor-pointer hover:border-accent-ink',
              )}
            >
              <input
                type="checkbox"
                className="peer me-2 size-4 accent-accent"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() => onChange(isChosen ? chosen.filter(each => each !== id) : [...chosen, id])}
              />
              <bdi>{name}</bdi>
            </label>
          )
        })}
      </div>
      <p id={note} className="text-[0.92rem] text-bad empty:hidden">
        {error}
      </p>
    </fieldset>
  )
}
