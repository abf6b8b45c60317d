import { m } from '../../messages/index.ts'

/** Where documents and help stand, in the order of the footer. */
export const legalPages = () => [
  { href: '/help', label: m['help.heading']() },
  { href: '/terms', label: m['legal.title']({ kind: 'TERMS' }) },
  { href: '/privacy', label: m['legal.title']({ kind: 'PRIVACY' }) },
  { href: '/cookies', label: m['legal.title']({ kind: 'COOKIES' }) },
  { href: '/guidelines', label: m['legal.title']({ kind: 'GUIDELINES' }) },
]
