'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

/** A page of the desk in the navigation; the one that is open, or holds what is open, stands out. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const path = usePathname()
  const isOpen = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      className={`nav__link${isOpen ? ' desk-nav__open' : ''}`}
      prefetch={false}
      aria-current={isOpen ? 'page' : undefined}
    >
      {isOpen && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  )
}
