import type { ReactNode } from 'react'

export type Choice = {
  value: string
  title: string
  detail?: ReactNode
  icon?: ReactNode
  disabled?: boolean
}

type Props = {
  legend: string
  name: string
  choices: Choice[]
  value?: string
  onChange?: (value: string) => void
  columns?: string
}

/** Radio buttons drawn as cards; plain radio buttons to the keyboard and to a form. */
export function ChoiceCards({ legend, name, choices, value, onChange, columns = 'sm:grid-cols-3' }: Props) {
  return (
    <fieldset>
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
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              {...(onChange
                ? { checked: value === choice.value, onChange: () => onChange(choice.value) }
                : { defaultChecked: value === choice.value })}
            />
            {choice.icon && <span className="text-accent-ink">{choice.icon}</span>}
            <span>
              <span className="block font-semibold leading-tight">{choice.title}</span>
              {choice.detail && <span className="block text-[0.92rem] text-soft">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
