import { type ReactNode, useId } from 'react'
import type { Bound } from './bound.ts'

export type Choice = {
  value: string
  title: string
  detail?: ReactNode
  icon?: ReactNode
  disabled?: boolean
}

type Props = {
  legend: string
  choices: Choice[]
  columns?: string
} & (
  | { field: Bound }
  | { field?: undefined; name: string; value?: string; onChange?: (value: string) => void }
)

/** Radio buttons drawn as cards; plain radio buttons to the keyboard and to a form. */
export function ChoiceCards({ legend, choices, columns = 'sm:grid-cols-3', ...rest }: Props) {
  const errorId = useId()
  const error = rest.field?.error
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className={`grid gap-3 ${columns}`}>
        {choices.map(choice => (
          <label
            key={choice.value}
            className="relative flex items-center gap-3 rounded-card border border-line-strong bg-page p-3.5 transition-colors hover:border-accent-ink has-checked:border-accent has-checked:bg-raised has-checked:ring-1 has-checked:ring-accent has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              className="sr-only"
              value={choice.value}
              disabled={choice.disabled}
              aria-describedby={error ? errorId : undefined}
              {...radio(rest, choice.value)}
            />
            {choice.icon && <span className="text-accent-ink">{choice.icon}</span>}
            <span>
              <span className="block font-semibold leading-tight">{choice.title}</span>
              {choice.detail && <span className="block text-[0.92rem] text-soft">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className="mt-1.5 text-[0.92rem] font-semibold text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}

type Behaviour = Omit<Props, 'legend' | 'choices' | 'columns'> & {
  name?: string
  value?: string
  onChange?: (value: string) => void
}

function radio({ field, name, value, onChange }: Behaviour, own: string) {
  if (field) {
    const { name: bound, ref, onBlur } = field
    return { name: bound, ref, onBlur, onChange: field.onChange, defaultChecked: field.defaultValue === own }
  }
  return onChange
    ? { name, checked: value === own, onChange: () => onChange(own) }
    : { name, defaultChecked: value === own }
}
