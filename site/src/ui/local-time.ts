import { format } from './moment-format.ts'

/** The server said UTC; here the time zone is known. Islands see to their own. */
export function tellLocalTime(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
    const { moment } = time.dataset
    if (time.closest('astro-island') || (moment !== 'date' && moment !== 'time' && moment !== 'both'))
      continue
    time.textContent = format(time.dateTime, moment, undefined)
  }
}
