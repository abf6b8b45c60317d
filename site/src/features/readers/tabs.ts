import { m } from '../../messages/index.ts'
import type { Tab } from '../../ui/Tabs.tsx'

/** The ways to find a reader, each a page of its own. */
export const readerTabs = (current: string): Tab[] =>
  [
    { href: '/readers', label: m['readers.tab.all']() },
    { href: '/readers/connect', label: m['readers.tab.connect']() },
    { href: '/readers/attributes', label: m['readers.tab.attributes']() },
  ].map(tab => ({ ...tab, current: tab.href === current }))
