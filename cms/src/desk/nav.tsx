import { NavGroup } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { isOneOf } from '../staff/who.ts'
import { type Asked, type PanelKey, sentence } from '../words.ts'
import { NavLink } from './NavLink.tsx'
import { pages } from './pages.ts'

/** The desk's pages in the panel's navigation, for those who may open them. */
export function DeskNav({ i18n, user }: Asked & { user?: PayloadRequest['user'] }) {
  const words = (key: PanelKey) => sentence({ i18n }, key)
  const open = Object.values(pages).filter(
    page => page.isInNavigation && isOneOf(user ?? null, ...page.roles),
  )
  if (open.length === 0) return null
  return (
    <NavGroup label={words('panel.desk.title')}>
      {open.map(({ path, title }) => (
        <NavLink key={path} href={`/admin${path}`} label={words(title)} />
      ))}
    </NavGroup>
  )
}
