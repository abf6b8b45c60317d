import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import type { Desk } from '../desk.ts'
import { deskPage, idIn } from '../desk-page.tsx'
import { Facts } from '../Facts.tsx'
import { DeskTicketDocument, DeskTicketPersonDocument } from '../generated.ts'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { aboutTicket } from './about-ticket.tsx'
import { Conversation, type WholeTicket } from './conversation.tsx'
import { Due } from './help-view.tsx'
import { type Step, StepButtons } from './StepButtons.tsx'
import { TicketPerson } from './ticket-person.tsx'
import { WriteForm } from './WriteForm.tsx'
import { ofTicket, ofTopic } from './word-keys.ts'

/** One ticket: what was written, what can be done, and beside it the person who asked. */
export const TicketView = (props: AdminViewServerProps) =>
  deskPage(props, pages.ticket, async desk => {
    const { node: ticket } = await desk.ask(DeskTicketDocument, { id: idIn(props) })
    if (ticket?.__typename !== 'Ticket') notFound()
    const { personRecord: person } = await desk.ask(DeskTicketPersonDocument, { personId: ticket.person.id })
    const { user } = props.initPageResult.req
    const about = await aboutTicket(desk, user, ticket.aboutId)
    const isSupport = isOneOf(user, 'support')
    const hasWords = ticket.subject !== ''
    const heading = (
      <>
        {ticket.number} · <bdi>{ticket.subject || desk.words('panel.desk.help.emptied')}</bdi>
      </>
    )
    const body = (
      <div className="desk__beside">
        <div>
          <TicketFacts desk={desk} ticket={ticket} />
          {about}
          {isSupport && hasWords && (
            <StepButtons
              ticketId={ticket.id}
              steps={stepsOf(desk, ticket)}
              words={{ done: desk.words('panel.desk.help.done'), failed: desk.words('panel.desk.failed') }}
            />
          )}
          <Conversation desk={desk} ticket={ticket} />
          {isSupport && ticket.state !== 'CLOSED' && (
            <WriteForm
              action="answer-ticket"
              ticketId={ticket.id}
              solve={desk.words('panel.desk.help.withIt')}
              words={{
                label: desk.words('panel.desk.help.answer'),
                press: desk.words('panel.desk.help.send'),
                done: desk.words('panel.desk.help.sent'),
                failed: desk.words('panel.desk.failed'),
              }}
            />
          )}
          {hasWords && (
            <WriteForm
              action="note-ticket"
              ticketId={ticket.id}
              words={{
                label: desk.words('panel.desk.help.note'),
                press: desk.words('panel.desk.people.note.add'),
                done: desk.words('panel.desk.people.note.added'),
                failed: desk.words('panel.desk.failed'),
              }}
            />
          )}
        </div>
        {person && (
          <TicketPerson
            desk={desk}
            person={person}
            ticketId={ticket.id}
            mayOpen={isOneOf(user, ...pages.order.roles)}
          />
        )}
      </div>
    )
    return { heading, body }
  })

function TicketFacts({ desk, ticket }: { desk: Desk; ticket: WholeTicket }) {
  const { topic, state, since, askedAt, assignee, byVisitor } = ticket
  const facts = [
    ['panel.desk.help.assignee', <bdi key="assignee">{assignee?.name ?? '–'}</bdi>],
    ['panel.desk.help.asked', desk.moment(askedAt)],
    ['panel.desk.help.since', desk.moment(since)],
    ['panel.desk.help.due', <Due key="due" desk={desk} ticket={ticket} />],
  ] as const
  return (
    <>
      <p className="desk__head">
        <StateChip desk={desk} of={state} words={ofTicket} />
        <span>{desk.words(ofTopic[topic])}</span>
        {byVisitor && <span>{desk.words('panel.desk.help.visitor')}</span>}
      </p>
      <Facts desk={desk} facts={facts} isRow />
    </>
  )
}

function stepsOf(desk: Desk, { state, assignee, isMine }: WholeTicket): Step[] {
  const taking: Step = assignee
    ? { step: 'takeOver', label: desk.words('panel.desk.help.takeOver') }
    : { step: 'take', label: desk.words('panel.desk.help.take') }
  const isOver = state === 'SOLVED' || state === 'CLOSED'
  return [
    isMine ? { step: 'release', label: desk.words('panel.desk.help.release') } : taking,
    isOver
      ? { step: 'reopen', label: desk.words('panel.desk.help.reopen') }
      : { step: 'solve', label: desk.words('panel.desk.help.solve') },
  ]
}
