import {
  CircleUserRound,
  Coins,
  Gauge,
  HeartHandshake,
  House,
  Inbox,
  LogIn,
  PencilLine,
  Scale,
  Sparkles,
} from 'lucide-react'
import { isReader, isStaff, type Viewer } from '../features/account/viewer.ts'

export type Place = {
  href: string
  label: string
  icon: typeof House
  /** Where the addresses of its pages begin, when that is not `href`. */
  section?: string
}

/** Five places for the thumb, by role; nobody who may be signed in is asked to sign in. */
export function thumbPlaces(viewer: Viewer | null, isKnown = true): Place[] {
  if (!viewer) return isKnown ? visitorPlaces : [...visitorPlaces.slice(0, -1), account]
  if (isStaff(viewer)) return staffPlaces
  return isReader(viewer) ? readerPlaces : clientPlaces
}

/** The same, in the header of wide screens, without those the header shows otherwise. */
export function headerPlaces(viewer: Viewer | null): Place[] {
  return thumbPlaces(viewer).filter(place => !['/', '/account', '/sign-in'].includes(place.href))
}

/** True when the page at `pathname` lies within the place. */
export function isWithin(place: Place, pathname: string): boolean {
  if (place.href.includes('#')) return false
  if (place.href === '/' || place.href === '/desk/reader') return pathname === place.href
  const section = place.section ?? place.href
  return pathname === section || pathname.startsWith(`${section}/`)
}

const home = { href: '/', label: 'Home', icon: House }
const readers = { href: '/readers', label: 'Readers', icon: Sparkles }
const account = { href: '/account', label: 'Account', icon: CircleUserRound }

const visitorPlaces: Place[] = [
  home,
  readers,
  { href: '/#how', label: 'How it works', icon: HeartHandshake },
  { href: '/#price', label: 'Fair price', icon: Scale },
  { href: '/sign-in', label: 'Sign in', icon: LogIn },
]
const clientPlaces: Place[] = [
  home,
  readers,
  { href: '/desk', label: 'Readings', icon: Inbox },
  { href: '/wallet', label: 'Wallet', icon: Coins },
  account,
]
const readerPlaces: Place[] = [
  home,
  { href: '/desk/reader', label: 'Desk', icon: Gauge },
  { href: '/desk/reader/profile', label: 'Profile', icon: PencilLine },
  { href: '/wallet', label: 'Wallet', icon: Coins },
  account,
]
const staffPlaces: Place[] = [
  home,
  readers,
  { href: '/desk/staff/cases', label: 'Cases', icon: Scale, section: '/desk/staff' },
  { href: '/wallet', label: 'Wallet', icon: Coins },
  account,
]
