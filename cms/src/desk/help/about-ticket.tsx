import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { isOneOf } from '../../staff/who.ts'
import { ReadingFacts } from '../cases/facts.tsx'
import type { Desk } from '../desk.ts'
import { part } from '../failed.tsx'
import { DeskTicketReadingDocument } from '../generated.ts'
import { pages } from '../pages.ts'

/** What a ticket points at: an order or a payout by a link for those who may open it, a reading with what meter and ledger know of it. */
export function aboutTicket(desk: Desk, user: PayloadRequest['user'], aboutId: string | null) {
  const [type, id] = aboutId === null ? [] : atob(aboutId.replace(/-/g, '+').replace(/_/g, '/')).split(':')
  if (aboutId === null || id === undefined) return null
  if (type === 'Reading') return part(desk, () => reading(desk, user, id))
  if (type === 'Payout') return <Transfers desk={desk} user={user} subject={id} words="payout" />
  return (
    isOneOf(user, ...pages.order.roles) && (
      <p>
        <Link href={`/admin${pages.orders.path}/${encodeURIComponent(aboutId)}`}>
          {desk.words('panel.desk.help.about')}
        </Link>
      </p>
    )
  )
}

async function reading(desk: Desk, user: PayloadRequest['user'], id: string): Promise<ReactNode> {
  const { node } = await desk.ask(DeskTicketReadingDocument, {
    id: btoa(`CaseReading:${id}`).replace(/=+$/, ''),
  })
  if (node?.__typename !== 'CaseReading') return null
  return (
    <>
      <p>
        {desk.words('panel.desk.help.about.reading')}: <bdi>{node.clientName}</bdi> ·{' '}
        <bdi>{node.readerName}</bdi>, {desk.moment(node.requestedAt)}
      </p>
      <ReadingFacts desk={desk} reading={node} />
      <Transfers desk={desk} user={user} subject={node.transferSubject} words="reading" />
    </>
  )
}

const labels = { payout: 'panel.desk.help.about.payout', reading: 'panel.desk.cases.transfers' } as const

/** The money of it, for those who may look at it. */
function Transfers({
  desk,
  user,
  subject,
  words,
}: {
  desk: Desk
  user: PayloadRequest['user']
  subject: string
  words: keyof typeof labels
}) {
  if (!isOneOf(user, ...pages.transfers.roles)) return null
  return (
    <p>
      <Link href={`/admin${pages.transfers.path}?find=${encodeURIComponent(subject)}`}>
        {desk.words(labels[words])}
      </Link>
    </p>
  )
}
