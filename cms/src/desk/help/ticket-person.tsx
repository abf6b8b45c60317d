import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { Empty } from '../Empty.tsx'
import { Facts } from '../Facts.tsx'
import type { DeskTicketPersonQuery } from '../generated.ts'
import { pages } from '../pages.ts'
import { Access } from '../people/Access.tsx'
import { CaseLines, OrderLines, ReadingLines } from '../people/lists.tsx'
import { StateChip } from '../StateChip.tsx'
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
    <section aria-labelledby="person" className="desk__card desk__lists">
      <h2 id="person">
        <Link href={`/admin${pages.people.path}/${encodeURIComponent(person.personId)}`}>
          <bdi>{person.name || desk.words('panel.desk.people.nameless')}</bdi>
        </Link>
      </h2>
      <Facts
        desk={desk}
        facts={[
          ['panel.desk.people.mail', <bdi key="mail">{person.email}</bdi>],
          ['panel.desk.people.standing', <Access key="access" desk={desk} shutOutBy={person.shutOutBy} />],
          ['panel.desk.people.inWallet', desk.money(person.wallet.balance)],
        ]}
      />
      <h3>{desk.words('panel.desk.people.asked')}</h3>
      <ReadingLines desk={desk} readings={person.readings} other="reader" />
      <h3>{desk.words('panel.desk.orders')}</h3>
      <OrderLines desk={desk} person={person} mayOpen={mayOpen} />
      <h3>{desk.words('panel.desk.people.cases')}</h3>
      <CaseLines desk={desk} person={person} />
      <h3>{desk.words('panel.desk.help.others')}</h3>
      {others.length === 0 && <Empty>{desk.words('panel.desk.people.nothing')}</Empty>}
      <ul>
        {others.map(({ node: { id, number, subject, state } }) => (
          <li key={id}>
            <Link href={`/admin${pages.help.path}/${encodeURIComponent(id)}`}>
              {number} · <bdi>{subject}</bdi>
            </Link>{' '}
            <StateChip desk={desk} of={state} words={ofTicket} />
          </li>
        ))}
      </ul>
    </section>
  )
}
