import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { Empty } from '../Empty.tsx'
import { part } from '../failed.tsx'
import {
  type DeskAdjustmentFragment,
  DeskPeopleDocument,
  type DeskPersonRowFragment,
  DeskWaitingAdjustmentsDocument,
} from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { Access } from './Access.tsx'
import { AdjustmentTable } from './adjustment-table.tsx'

const aPage = 25

/** People by what somebody remembers of them; for finance, what waits for a second person, too. */
export const PeopleView = (props: AdminViewServerProps) =>
  deskPage(props, pages.people, async desk => {
    const query = one(props.searchParams, 'query') ?? ''
    const after = one(props.searchParams, 'after')
    const { people } = await desk.ask(DeskPeopleDocument, { query, first: aPage, after })
    const rows = people?.edges.map(({ node }) => node) ?? []
    const decides = isOneOf(props.initPageResult.req.user, 'finance') && query === '' && after === null
    const waiting = decides
      ? await part(desk, async () => <Waiting desk={desk} adjustments={await waitingFor(desk)} />)
      : null
    return (
      <>
        <form className="desk__actions" method="get">
          <label>
            {desk.words('panel.desk.people.search')}
            <input type="search" name="query" maxLength={200} defaultValue={query} />
          </label>
          <button type="submit" className="btn btn--style-secondary btn--size-medium">
            {desk.words('panel.desk.people.find')}
          </button>
        </form>
        <PeopleTable desk={desk} people={rows} />
        {people && (
          <Pager
            desk={desk}
            path={`/admin${pages.people.path}`}
            query={query === '' ? {} : { query }}
            after={after}
            pageInfo={people.pageInfo}
          />
        )}
        {waiting}
      </>
    )
  })

const PeopleTable = ({ desk, people }: { desk: Desk; people: readonly DeskPersonRowFragment[] }) => (
  <DeskTable
    heads={[
      desk.words('panel.desk.people.name'),
      desk.words('panel.desk.people.mail'),
      desk.words('panel.desk.people.joined'),
      desk.words('panel.desk.people.standing'),
    ]}
    empty={desk.words('panel.desk.people.none')}
    rows={people.map(({ personId, name, email, joinedAt, shutOutBy }) => ({
      key: personId,
      cells: [
        <Link key="name" href={`/admin${pages.people.path}/${encodeURIComponent(personId)}`}>
          <bdi>{name || desk.words('panel.desk.people.nameless')}</bdi>
        </Link>,
        <bdi key="mail">{email}</bdi>,
        <Moment key="joined" desk={desk} at={joinedAt} />,
        <Access key="access" desk={desk} shutOutBy={shutOutBy} />,
      ],
    }))}
  />
)

/** The first of what waits: what is decided makes room for the next. */
async function waitingFor(desk: Desk): Promise<DeskAdjustmentFragment[]> {
  const { waitingAdjustments } = await desk.ask(DeskWaitingAdjustmentsDocument, { first: aPage })
  return waitingAdjustments?.edges.map(({ node }) => node) ?? []
}

const Waiting = ({ desk, adjustments }: { desk: Desk; adjustments: readonly DeskAdjustmentFragment[] }) => (
  <section>
    <h2>{desk.words('panel.desk.people.waiting')}</h2>
    {adjustments.length === 0 ? (
      <Empty>{desk.words('panel.desk.people.noneWaiting')}</Empty>
    ) : (
      <AdjustmentTable desk={desk} adjustments={adjustments} isFinance hasPerson />
    )}
  </section>
)
