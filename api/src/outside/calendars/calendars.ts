/** Calendars that people keep elsewhere, at an address that gives them as text (iCalendar, RFC 5545). */
export interface Calendars {
  /** Throws BadCalendarAddress when an address may not be asked, before anything is stored. */
  check(address: string): void
  /**
   * What an address gives now; null when it is what it was at `etag`. Throws BadCalendarAddress, and CalendarUnavailable when it
   * cannot be had: the job that asked tries again later.
   */
  fetch(address: string, etag: string | null): Promise<FetchedCalendar | null>
}

export interface FetchedCalendar {
  readonly text: string
  readonly etag: string | null
}

/** Not an https address of the public internet. */
export class BadCalendarAddress extends Error {}

export class CalendarUnavailable extends Error {}
