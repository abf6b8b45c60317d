import { classes } from './classes.ts'

export type Tab = { href: string; label: string; current: boolean }

/** Tabs that are pages: links, so that Back, sharing and no-script all work. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map(tab => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={classes(
            'border-b-2 px-3 py-3 sm:px-4 font-semibold whitespace-nowrap no-underline -outline-offset-2',
            tab.current ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink',
          )}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  )
}
