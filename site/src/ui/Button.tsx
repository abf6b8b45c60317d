import { Children, type ComponentProps, type ReactNode } from 'react'
import { classes } from './classes.ts'

type Look = {
  variant?: 'primary' | 'outline' | 'quiet' | 'danger'
  size?: 'sm' | 'md' | 'lg'
  /** Work is under way: says so, and cannot be pressed twice. */
  busy?: boolean
}
type AsButton = Look & { href?: undefined } & ComponentProps<'button'>
type AsLink = Look & { href: string } & ComponentProps<'a'>

export function Button({
  variant = 'primary',
  size = 'md',
  busy = false,
  className,
  ...rest
}: AsButton | AsLink) {
  const look = classes(shape, sizes[size], variants[variant], className)
  if (rest.href !== undefined) {
    const { children, ...link } = rest
    return (
      <a {...link} className={look}>
        {inElements(children)}
      </a>
    )
  }
  const { children, disabled, ...button } = rest as AsButton
  return (
    <button
      type="button"
      {...button}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={look}
    >
      {busy && (
        <span
          aria-hidden
          className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent"
        />
      )}
      {inElements(children)}
    </button>
  )
}

const shape =
  'inline-flex items-center justify-center gap-2 rounded-control font-semibold leading-tight no-underline select-none ' +
  'transition-[background-color,box-shadow,border-color,translate] duration-150 active:translate-y-px ' +
  'disabled:opacity-55 disabled:shadow-none disabled:cursor-not-allowed aria-busy:opacity-85!'

const sizes = {
  sm: 'min-h-9 px-4 py-1.5 text-[0.92rem]',
  md: 'min-h-11 px-5 py-2.5',
  lg: 'min-h-13 px-7 py-3 text-[1.08rem]',
}

const variants = {
  primary: 'bg-accent text-on-accent shadow-glow-accent hover:bg-accent-hover',
  outline: 'border border-line-strong text-ink hover:border-accent-ink hover:text-accent-ink',
  quiet: 'text-accent-ink hover:bg-raised',
  danger: 'border border-bad text-bad hover:bg-bad hover:text-page',
}

/**
 * Words beside an icon get an element of their own: a browser's translator takes text nodes away, and what React then
 * changes would be seen by nobody.
 */
function inElements(children: ReactNode): ReactNode {
  const all = Children.toArray(children)
  const parts: ReactNode[] = []
  let words = ''
  const close = () => {
    if (words.trim() !== '') parts.push(<span key={`words-${parts.length}`}>{words.trim()}</span>)
    words = ''
  }
  for (const child of all) {
    if (typeof child === 'string' || typeof child === 'number') words += child
    else {
      close()
      parts.push(child)
    }
  }
  close()
  return parts
}
