export type Show = 'date' | 'time' | 'both'

const styles = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
} as const

/** In this zone; undefined is the device's own. UTC is named, so that nobody takes it for theirs. */
export function format(at: string, show: Show, timeZone: string | undefined): string {
  const text = new Intl.DateTimeFormat('en-US', { ...styles[show], timeZone }).format(new Date(at))
  return timeZone && show !== 'date' ? `${text} UTC` : text
}
