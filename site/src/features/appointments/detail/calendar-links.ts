/** What a calendar is told of an appointment. */
interface Entry {
  readonly title: string
  readonly details: string
  /** ISO 8601 in UTC. */
  readonly startsAt: string
  readonly endsAt: string
}

/** "20261208T153000Z" */
const compact = (at: string): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** A page of Google's calendar on which the entry stands already. */
export function googleLink({ title, details, startsAt, endsAt }: Entry): string {
  const asked = { action: 'TEMPLATE', text: title, details, dates: `${compact(startsAt)}/${compact(endsAt)}` }
  return `https://calendar.google.com/calendar/render?${new URLSearchParams(asked)}`
}

/** The same of Outlook's. */
export function outlookLink({ title, details, startsAt, endsAt }: Entry): string {
  const asked = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    body: details,
    startdt: new Date(startsAt).toISOString(),
    enddt: new Date(endsAt).toISOString(),
  }
  return `https://outlook.live.com/calendar/0/deeplink/compose?${new URLSearchParams(asked)}`
}
