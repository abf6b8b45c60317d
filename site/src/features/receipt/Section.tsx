import { type ReactNode, useId } from 'react'

/** One of the things that can follow. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="rounded-card bg-panel p-5 shadow-glow sm:p-8">
      <h2 id={heading} className="mb-4">
        {title}
      </h2>
      {children}
    </section>
  )
}
