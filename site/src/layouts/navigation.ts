import {
  CircleUserRound,
  Coins,
  Gauge,
  HeartHandshake,
  House,
  Inbox,
  LogIn,
  PencilLine,
  Radio,
  Scale,
  ShoppingBag,
  Sparkles,
} from 'lucide-react'
import { isReader, isStaff, type Viewer } from '../features/account/viewer.ts'
import { m } from '../messages/index.ts'

export type Place = {
  href: string
  label: string
  icon: typeof House
  /** Where the addresses of its pages begin, when that is not `href`. */
  section?: string
}

/** Five places for the thumb, by role; nobody who may be signed in is asked to sign in. */
export function thumbPlaces(viewer: Viewer | null, isKnown = true): Place[] {
  if (!viewer) return visitorPlaces(isKnown)
  if (isStaff(viewer)) return staffPlaces()
  return isReader(viewer) ? readerPlaces() : clientPlaces()
}

/** The same, in the header of wide screens, without those the header shows otherwise. */
export function headerPlaces(viewer: Viewer | null): Place[] {
  const places = viewer ? thumbPlaces(viewer) : [...visitorPlaces(true), how()]
  const shown = places.filter(({ href }) => !['/', '/live', '/account', '/sign-in'].includes(href))
  return shown.toSpliced(1, 0, live(), shop())
}

/** True when the page at `pathname` lies within the place. */
export function isWithin(place: Place, pathname: string): boolean {
  if (place.href.includes('#')) return false
  if (place.href === '/' || place.href === '/desk/reader') return pathname === place.href
  const section = place.section ?? place.href
  return pathname === section || pathname.startsWith(`${section}/`)
}

const home = () => ({ href: '/', label: m['layout.place.home'](), icon: House })
const readers = () => ({ href: '/readers', label: m['layout.place.readers'](), icon: Sparkles })
const live = () => ({ href: '/live', label: m['layout.place.live'](), icon: Radio })
const shop = () => ({ href: '/shop', label: m['layout.place.shop'](), icon: ShoppingBag })
const how = () => ({ href: '/#how', label: m['layout.place.how'](), icon: HeartHandshake })
const wallet = () => ({ href: '/wallet', label: m['layout.place.wallet'](), icon: Coins })
const account = () => ({ href: '/account', label: m['layout.place.account'](), icon: CircleUserRound })

const visitorPlaces = (isKnown: boolean): Place[] => [
  home(),
  readers(),
  live(),
  { href: '/#price', label: m['layout.place.price'](), icon: Scale },
  isKnown ? { href: '/sign-in', label: m['layout.signIn'](), icon: LogIn } : account(),
]
const clientPlaces = (): Place[] => [
  home(),
  readers(),
  { href: '/readings', label: m['layout.place.readings'](), icon: Inbox },
  wallet(),
  account(),
]
const readerPlaces = (): Place[] => [
  home(),
  { href: '/desk/reader', label: m['layout.place.desk'](), icon: Gauge },
  { href: '/desk/reader/profile', label: m['layout.place.profile'](), icon: PencilLine },
  wallet(),
  account(),
]
const staffPlaces = (): Place[] => [
  home(),
  readers(),
  { href: '/desk/staff', label: m['layout.place.cases'](), icon: Scale, section: '/desk/staff' },
  wallet(),
  account(),
]
