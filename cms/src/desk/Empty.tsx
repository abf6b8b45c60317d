import type { ReactNode } from 'react'

/** Where a list would stand: that there is nothing, and what there is to do then. */
export const Empty = ({ children, hint }: { children: string; hint?: ReactNode }) => (
  <div className="desk__empty">
    <p>{children}</p>
    {hint && <p className="desk__empty-hint">{hint}</p>}
  </div>
)
