import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskApplicationsDocument, type DeskApplicationsQueryVariables } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { ofApplicationState } from './word-keys.ts'

type State = DeskApplicationsQueryVariables['state']
const states: readonly State[] = [
  ...(['SUBMITTED', 'APPEALED', 'ASKED_BACK', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'DRAFT'] as const),
]
const aPage = 25
const path = `/admin${pages.applications.path}`

/** Applications of one state; what has waited longest comes first. */
export const ApplicationsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.applications, async desk => {
    const state = states.find(each => each === one(props.searchParams, 'state')) ?? 'SUBMITTED'
    const after = one(props.searchParams, 'after')
    const { applications } = await desk.ask(DeskApplicationsDocument, { state, first: aPage, after })
    return (
      <>
        <Tabs desk={desk} state={state} />
        <DeskTable
          heads={[
            desk.words('panel.desk.applications.name'),
            desk.words('panel.desk.people.name'),
            desk.words('panel.desk.applications.country'),
            desk.words('panel.desk.applications.years'),
            desk.words('panel.desk.applications.since'),
          ]}
          numbers={[3]}
          empty={desk.words('panel.desk.applications.none')}
          rows={(applications?.edges ?? []).map(
            ({ node: { id, content, person, changedAt, isInvited } }) => ({
              key: id,
              cells: [
                <Link key="name" href={`${path}/${encodeURIComponent(id)}`}>
                  <bdi>{content.name ?? desk.words('panel.desk.people.nameless')}</bdi>
                  {isInvited && ` (${desk.words('panel.desk.applications.invited')})`}
                </Link>,
                <bdi key="person">{person?.name}</bdi>,
                content.country && desk.country(content.country),
                content.years,
                <Moment key="since" desk={desk} at={changedAt} />,
              ],
            }),
          )}
        />
        {applications && (
          <Pager desk={desk} path={path} query={{ state }} after={after} pageInfo={applications.pageInfo} />
        )}
      </>
    )
  })

const Tabs = ({ desk, state }: { desk: Desk; state: State }) => (
  <nav className="desk__tabs" aria-label={desk.words(pages.applications.title)}>
    {states.map(each => (
      <Link key={each} href={`${path}?state=${each}`} aria-current={each === state ? 'page' : undefined}>
        {desk.words(ofApplicationState[each])}
      </Link>
    ))}
    <Link href={`/admin${pages.invitations.path}`}>{desk.words(pages.invitations.title)}</Link>
  </nav>
)
