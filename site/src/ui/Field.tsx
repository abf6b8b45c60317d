import { ChevronDown } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

type Frame = {
  label: string
  hint?: string
  error?: string
  hideLabel?: boolean
  id?: string
  className?: string
}
type FieldProps<Element extends 'input' | 'textarea' | 'select'> = Frame &
  Omit<ComponentProps<Element>, keyof Frame | 'prefix'>

/** `prefix` stands inside, before what is typed: a currency's sign, a magnifying glass. */
export function Field({ prefix, ...props }: FieldProps<'input'> & { prefix?: ReactNode }) {
  const { frame, input } = apart(props)
  return (
    <FieldFrame {...frame}>
      {control => (
        <span className="relative block">
          {prefix && (
            <span className="pointer-events-none absolute inset-y-0 start-3.5 flex items-center text-soft">
              {prefix}
            </span>
          )}
          <input
            dir={props.inputMode ? undefined : 'auto'}
            {...input}
            {...control}
            className={classes(look, prefix ? 'ps-10' : null)}
          />
        </span>
      )}
    </FieldFrame>
  )
}

export function TextArea(props: FieldProps<'textarea'>) {
  const { frame, input } = apart(props)
  return (
    <FieldFrame {...frame}>
      {control => (
        <textarea rows={4} dir="auto" {...input} {...control} className={classes(look, 'resize-y')} />
      )}
    </FieldFrame>
  )
}

export function Select(props: FieldProps<'select'>) {
  const { frame, input } = apart(props)
  return (
    <FieldFrame {...frame}>
      {control => (
        <span className="relative block">
          <select {...input} {...control} className={classes(look, 'appearance-none truncate pe-10')} />
          <ChevronDown
            aria-hidden
            size={18}
            className="pointer-events-none absolute inset-y-0 end-3.5 my-auto text-soft"
          />
        </span>
      )}
    </FieldFrame>
  )
}

/** What belongs to the frame, and what to the control in it. */
function apart<Props extends Frame>({ label, hint, error, hideLabel, id, className, ...input }: Props) {
  return { frame: { label, hint, error, hideLabel, id, className }, input }
}

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** A label above, a hint and an error below, and the words that tie them to the control. */
function FieldFrame({
  label,
  hint,
  error,
  hideLabel,
  id: given,
  className,
  children,
}: Frame & { children: (control: Control) => ReactNode }) {
  const own = useId()
  const id = given ?? own
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classes('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-semibold'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-[0.92rem] text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-[0.92rem] font-semibold text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

const look =
  'w-full min-h-11 rounded-field border border-line-strong bg-page px-3.5 py-2.5 text-ink placeholder:text-soft ' +
  'hover:border-accent-ink aria-invalid:border-bad disabled:opacity-60'
