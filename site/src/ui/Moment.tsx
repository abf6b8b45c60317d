import { format, type Show, withYearIfOlder } from './format/moment-format.ts'

type Props = { at: string /** Both, date and time, unless said. */; show?: Show; className?: string }

/**
 * A moment in the reader's own time zone. The server cannot know it and says UTC; `local-time.js` corrects that before
 * it is shown, in islands too, and a page without script keeps the honest "UTC".
 */
export function Moment({ at, show = 'both', className }: Props) {
  const shown = withYearIfOlder(at, show)
  return (
    <time dateTime={at} className={className} data-moment={shown} suppressHydrationWarning>
      {format(at, shown, import.meta.env.SSR ? 'UTC' : document.documentElement.dataset.zone)}
    </time>
  )
}
