import type { ReactNode } from 'react'

/** Holds a table that is wider than its page: it is scrolled by itself, by keyboard too, and its first column stays in sight. */
export const WideTable = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled is reached by keyboard
  <section className="desk__wide" aria-label={label} tabIndex={0}>
    <table className="desk__table">{children}</table>
  </section>
)
