export type Show = 'date' | 'time' | 'both'

/** In this zone; undefined is the device's own. UTC is named, so that nobody takes it for theirs. */
export function format(at: string, show: Show, timeZone: string | undefined): string {
  const text = new Intl.DateTimeFormat('en-US', {
    ...(show !== 'time' && { month: 'short', day: 'numeric', year: 'numeric' }),
    ...(show !== 'date' && { hour: 'numeric', minute: '2-digit' }),
    timeZone,
  }).format(new Date(at))
  return timeZone && show !== 'date' ? `${text} UTC` : text
}
