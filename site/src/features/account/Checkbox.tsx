import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type' | 'children'> & { children: ReactNode; hint?: string }

/** A box to tick, its words beside it, and all of it can be pressed. */
export function Checkbox({ children, hint, ...input }: Props) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-1.5">
      <input type="checkbox" {...input} className="mt-1 size-5 shrink-0" />
      <span>
        <span className="block">{children}</span>
        {hint && <span className="block text-[0.92rem] text-soft">{hint}</span>}
      </span>
    </label>
  )
}
