/** How the controls of a list's filters look. */
export const chip =
  'inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong px-3 py-1 text-[0.95rem] hover:border-accent-ink has-checked:border-accent has-checked:bg-raised has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus'
export const control =
  'min-h-11 w-full rounded-field border border-line-strong bg-page px-3.5 py-2 placeholder:text-soft hover:border-accent-ink'
export const number = 'text-[0.85rem] text-soft lining-nums tabular-nums'
