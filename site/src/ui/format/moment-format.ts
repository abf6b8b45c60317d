import { locale } from '../../messages/index.ts'

export type Show = 'date' | 'time' | 'seconds' | 'both' | 'recent' | 'long'

const styles = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  seconds: { timeStyle: 'medium' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  recent: { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
} as const

/** What is `recent` needs no year while it is this one. */
export function withYearIfOlder(at: string, show: Show): Show {
  const isOlder = new Date(at).getFullYear() !== new Date().getFullYear()
  return show === 'recent' && isOlder ? 'both' : show
}

/** In this zone; undefined is the device's own. UTC is named, so that nobody takes it for theirs. */
export function format(at: string, show: Show, timeZone: string | undefined): string {
  const text = new Intl.DateTimeFormat(locale(), { ...styles[show], timeZone }).format(new Date(at))
  return timeZone === 'UTC' && show !== 'date' ? `${text} UTC` : text
}
