import type { Ref } from 'react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'

type StepsProps = {
  names: readonly string[]
  at: number
  /** Takes the focus when a step is gone to. */
  heading: Ref<HTMLHeadingElement>
}

/** Which steps there are, and where one stands. */
export function Steps({ names, at, heading }: StepsProps) {
  return (
    <>
      <ol className="flex gap-2" aria-label={m['start.steps']()}>
        {names.map((name, place) => (
          <li key={name} aria-current={place === at ? 'step' : undefined} className="flex-1">
            <span
              aria-hidden
              className={`mb-1.5 block h-1 rounded-full ${place <= at ? 'bg-accent' : 'bg-line'}`}
            />
            <span dir="auto" className={`text-[0.88rem] ${place === at ? 'font-semibold' : 'text-soft'}`}>
              {name}
            </span>
          </li>
        ))}
      </ol>
      <h3 ref={heading} tabIndex={-1} className="sr-only">
        {m['start.step']({ at: at + 1, count: names.length, name: names[at] ?? '' })}
      </h3>
    </>
  )
}

type BackAndOnProps = {
  back: () => void
  busy?: boolean
  /** Something else comes first. */
  quiet?: boolean
  disabled?: boolean
  label?: string
}

export function BackAndOn({ back, busy, quiet, disabled, label = m['start.continue']() }: BackAndOnProps) {
  return (
    <div className="flex gap-3">
      <Button variant="outline" onClick={back}>
        {m['start.back']()}
      </Button>
      <Button
        type="submit"
        variant={quiet ? 'outline' : 'primary'}
        busy={busy}
        disabled={disabled}
        className="flex-1"
      >
        {label}
      </Button>
    </div>
  )
}
