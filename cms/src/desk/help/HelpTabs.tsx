import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import type { TicketState } from '../generated.ts'
import { pages } from '../pages.ts'
import { ofTicket } from './word-keys.ts'

export const states: readonly TicketState[] = ['OPEN', 'WAITING_FOR_PERSON', 'SOLVED', 'CLOSED']

/** Tickets by how they stand, and what people say of the help pages. */
export const HelpTabs = ({ desk, open }: { desk: Desk; open: TicketState | 'ratings' }) => (
  <nav className="desk__tabs" aria-label={desk.words(pages.help.title)}>
    {states.map(state => (
      <Link
        key={state}
        href={`/admin${pages.help.path}?state=${state}`}
        aria-current={state === open ? 'page' : undefined}
      >
        {desk.words(ofTicket[state])}
      </Link>
    ))}
    <Link href={`/admin${pages.helpRatings.path}`} aria-current={open === 'ratings' ? 'page' : undefined}>
      {desk.words('panel.desk.help.ratings')}
    </Link>
  </nav>
)
