import type { Desk } from '../desk.ts'
import type { DeskTicketQuery } from '../generated.ts'

export type WholeTicket = Extract<NonNullable<DeskTicketQuery['node']>, { __typename: 'Ticket' }>

interface Line {
  readonly at: string
  readonly by: string
  readonly words: string
  readonly kind: 'person' | 'staff' | 'note'
}

/** All that was written in a ticket, notes among it, the first first. */
export function Conversation({ desk, ticket }: { desk: Desk; ticket: WholeTicket }) {
  const lines: Line[] = [
    ...ticket.messages.map(({ at, by, words, author }) => ({
      ...{ at, words, by: by?.name ?? ticket.person.name },
      kind: author === 'STAFF' ? ('staff' as const) : ('person' as const),
    })),
    ...ticket.notes.map(({ at, by, words }) => ({ at, words, by: by.name, kind: 'note' as const })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return (
    <ol className="desk__conversation">
      {lines.map(({ at, by, words, kind }) => (
        <li key={`${at} ${kind}`} className={`desk__message desk__message--${kind}`}>
          <p>
            <strong>
              <bdi>{by}</bdi>
            </strong>{' '}
            {kind === 'note' && `(${desk.words('panel.desk.help.isNote')}) `}· {desk.moment(at)}
          </p>
          <p dir="auto" className="desk__words">
            {words || desk.words('panel.desk.help.emptied')}
          </p>
        </li>
      ))}
    </ol>
  )
}
