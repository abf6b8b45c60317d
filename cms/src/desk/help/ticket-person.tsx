import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import type { DeskTicketPersonQuery } from '../generated.ts'
import { pages } from '../pages.ts'
import { CaseLines, OrderLines, ReadingLines } from '../people/lists.tsx'
import { ofShutOut } from '../word-keys.ts'
import { ofTicket } from './word-keys.ts'

type Person = NonNullable<DeskTicketPersonQuery['personRecord']>

/** Who asked, beside their ticket: what support needs to know first, with links to the rest. */
export function TicketPerson({
  desk,
  person,
  ticketId,
  mayOpen,
}: {
  desk: Desk
  person: Person
  ticketId: string
  mayOpen: boolean
}) {
  const others = person.tickets.edges.filter(({ node }) => node.id !== ticketId)
  return (
    <section aria-labelledby="person">
      <h2 id="person">
        <Link href={`/admin${pages.people.path}/${encodeURIComponent(person.personId)}`}>
          <bdi>{person.name || desk.words('panel.desk.people.nameless')}</bdi>
        </Link>
      </h2>
      <p>
        <bdi>{person.email}</bdi> ·{' '}
        {desk.words(person.shutOutBy ? ofShutOut[person.shutOutBy] : 'panel.desk.people.open')}
      </p>
      <p>{desk.words('panel.desk.people.balance', { balance: desk.money(person.wallet.balance) })}</p>
      <h3>{desk.words('panel.desk.people.asked')}</h3>
      {person.readings.edges.length === 0 ? (
        <p>{desk.words('panel.desk.people.nothing')}</p>
      ) : (
        <ReadingLines desk={desk} readings={person.readings} other="reader" />
      )}
      <h3>{desk.words('panel.desk.orders')}</h3>
      {person.orders.edges.length === 0 ? (
        <p>{desk.words('panel.desk.people.nothing')}</p>
      ) : (
        <OrderLines desk={desk} person={person} mayOpen={mayOpen} />
      )}
      <h3>{desk.words('panel.desk.people.cases')}</h3>
      {person.cases.edges.length === 0 ? (
        <p>{desk.words('panel.desk.people.nothing')}</p>
      ) : (
        <CaseLines desk={desk} person={person} />
      )}
      <h3>{desk.words('panel.desk.help.others')}</h3>
      {others.length === 0 && <p>{desk.words('panel.desk.people.nothing')}</p>}
      <ul>
        {others.map(({ node: { id, number, subject, state } }) => (
          <li key={id}>
            <Link href={`/admin${pages.help.path}/${encodeURIComponent(id)}`}>
              {number} · <bdi>{subject}</bdi>
            </Link>{' '}
            ({desk.words(ofTicket[state])})
          </li>
        ))}
      </ul>
    </section>
  )
}
