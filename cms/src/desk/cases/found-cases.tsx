import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import { type CaseKind, DeskFoundCasesDocument, type DeskFoundCasesQuery } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'

type Found = NonNullable<DeskFoundCasesQuery['cases']>['edges'][number]['node']
const aPage = 50

/** Cases of a kind that the platform opened: what is open, each with the page on which it is looked after, or what was closed. */
export async function foundCases(desk: Desk, kind: CaseKind, path: string, searchParams: unknown) {
  const state = one(searchParams, 'state') === 'DECIDED' ? 'DECIDED' : 'OPEN'
  const after = one(searchParams, 'after')
  const { cases } = await desk.ask(DeskFoundCasesDocument, { kind, state, first: aPage, after })
  return (
    <>
      <nav className="desk__tabs">
        <Link href={path} aria-current={state === 'OPEN' ? 'page' : undefined}>
          {desk.words('panel.desk.money.open')}
        </Link>
        <Link href={`${path}?state=DECIDED`} aria-current={state === 'DECIDED' ? 'page' : undefined}>
          {desk.words('panel.desk.money.decided')}
        </Link>
      </nav>
      <CaseTable desk={desk} cases={(cases?.edges ?? []).map(({ node }) => node)} />
      {cases && <Pager desk={desk} path={path} query={{ state }} after={after} pageInfo={cases.pageInfo} />}
    </>
  )
}

const CaseTable = ({ desk, cases }: { desk: Desk; cases: readonly Found[] }) => (
  <DeskTable
    heads={[
      desk.words('panel.desk.money.at'),
      desk.words('panel.desk.cases.person'),
      desk.words('panel.desk.money.found'),
      desk.words('panel.desk.cases.assignee'),
      desk.words('panel.desk.money.note'),
    ]}
    empty={desk.words('panel.desk.money.none')}
    rows={cases.map(found => ({
      key: found.id,
      cells: [
        <Link key="at" href={`/admin${pages.cases.path}/${encodeURIComponent(found.id)}`}>
          <Moment desk={desk} at={found.openedAt} />
        </Link>,
        'person' in found && found.person ? (
          <Link key="person" href={`/admin${pages.people.path}/${encodeURIComponent(found.person.id)}`}>
            <bdi>{found.person.name}</bdi>
          </Link>
        ) : null,
        <bdi key="words">{'words' in found ? found.words : ''}</bdi>,
        <bdi key="assignee">{found.assignee?.name ?? '–'}</bdi>,
        <bdi key="note">{found.note}</bdi>,
      ],
    }))}
  />
)
