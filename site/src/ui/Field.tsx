import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

type Frame = { label: string; hint?: string; error?: string; hideLabel?: boolean; prefix?: ReactNode }

export function Field({
  label,
  hint,
  error,
  hideLabel,
  prefix,
  className,
  ...input
}: Frame & Omit<ComponentProps<'input'>, 'prefix'>) {
  const own = useId()
  const id = input.id ?? own
  return (
    <FieldFrame {...{ label, hint, error, hideLabel, id, className }}>
      <span className="relative block">
        {prefix && (
          <span className="pointer-events-none absolute inset-y-0 left-3.5 flex items-center text-soft">
            {prefix}
          </span>
        )}
        <input
          {...input}
          id={id}
          {...described(id, hint, error)}
          className={classes(control, prefix ? 'pl-10' : null)}
        />
      </span>
    </FieldFrame>
  )
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  prefix: _,
  className,
  ...input
}: Frame & Omit<ComponentProps<'textarea'>, 'prefix'>) {
  const own = useId()
  const id = input.id ?? own
  return (
    <FieldFrame {...{ label, hint, error, hideLabel, id, className }}>
      <textarea
        rows={4}
        {...input}
        id={id}
        {...described(id, hint, error)}
        className={classes(control, 'resize-y')}
      />
    </FieldFrame>
  )
}

export function Select({
  label,
  hint,
  error,
  hideLabel,
  prefix: _,
  className,
  ...input
}: Frame & Omit<ComponentProps<'select'>, 'prefix'>) {
  const own = useId()
  const id = input.id ?? own
  return (
    <FieldFrame {...{ label, hint, error, hideLabel, id, className }}>
      <select {...input} id={id} {...described(id, hint, error)} className={control} />
    </FieldFrame>
  )
}

function FieldFrame({
  label,
  hint,
  error,
  hideLabel,
  id,
  className,
  children,
}: Frame & { id: string; className?: string; children: ReactNode }) {
  return (
    <div className={classes('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-semibold'}>
        {label}
      </label>
      {children}
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

function described(id: string, hint?: string, error?: string) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined }
}

const control =
  'w-full min-h-11 rounded-field border border-line-strong bg-page px-3.5 py-2.5 text-ink placeholder:text-soft ' +
  'hover:border-accent-ink aria-invalid:border-bad disabled:opacity-60'
