import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { type DeskTicketRowFragment, DeskTicketsDocument, type TicketAssignment } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { HelpTabs, states } from './HelpTabs.tsx'
import { ofAssignment, ofTopic } from './word-keys.ts'

const assignments: readonly TicketAssignment[] = ['ANYBODY', 'MINE', 'NOBODY']
const aPage = 25

/** What people asked, those that wait for longest first. */
export const HelpView = (props: AdminViewServerProps) =>
  deskPage(props, pages.help, async desk => {
    const state = states.find(each => each === one(props.searchParams, 'state')) ?? 'OPEN'
    const whose = one(props.searchParams, 'assignment')
    const assignment = assignments.find(each => each === whose) ?? 'ANYBODY'
    const after = one(props.searchParams, 'after')
    const asked = { state, assignment, first: aPage, after }
    const { tickets } = await desk.ask(DeskTicketsDocument, asked)
    const path = `/admin${pages.help.path}`
    return (
      <>
        <HelpTabs desk={desk} open={state} />
        <form className="desk__actions" method="get">
          <input type="hidden" name="state" value={state} />
          <label>
            {desk.words('panel.desk.help.assignment')}
            <select name="assignment" defaultValue={assignment} key={assignment}>
              {assignments.map(each => (
                <option key={each} value={each}>
                  {desk.words(ofAssignment[each])}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="btn btn--style-secondary btn--size-medium">
            {desk.words('panel.desk.help.show')}
          </button>
        </form>
        <DeskTable
          heads={[
            desk.words('panel.desk.help.question'),
            desk.words('panel.desk.help.topic'),
            desk.words('panel.desk.person'),
            desk.words('panel.desk.help.since'),
            desk.words('panel.desk.help.due'),
            desk.words('panel.desk.help.assignee'),
          ]}
          rows={tickets?.edges.map(({ node }) => ({ key: node.id, cells: cellsOf(desk, node) })) ?? []}
          empty={desk.words('panel.desk.help.none')}
        />
        {tickets && (
          <Pager
            desk={desk}
            path={path}
            query={{ state, assignment }}
            after={after}
            pageInfo={tickets.pageInfo}
          />
        )}
      </>
    )
  })

function cellsOf(desk: Desk, { id, number, subject, topic, ...ticket }: DeskTicketRowFragment) {
  return [
    <Link key="subject" href={`/admin${pages.help.path}/${encodeURIComponent(id)}`}>
      {number} · <bdi>{subject || desk.words('panel.desk.help.emptied')}</bdi>
    </Link>,
    desk.words(ofTopic[topic]),
    <bdi key="person">{ticket.person.name}</bdi>,
    <Moment key="since" desk={desk} at={ticket.since} />,
    <Due key="due" desk={desk} ticket={ticket} />,
    <bdi key="assignee">{ticket.assignee?.name ?? '–'}</bdi>,
  ]
}

export const Due = ({
  desk,
  ticket: { dueAt, isOverdue },
}: {
  desk: Desk
  ticket: Pick<DeskTicketRowFragment, 'dueAt' | 'isOverdue'>
}) => {
  if (dueAt === null) return '–'
  const moment = desk.moment(dueAt)
  return isOverdue ? (
    <strong className="desk__late">{desk.words('panel.desk.help.overdue', { moment })}</strong>
  ) : (
    moment
  )
}
