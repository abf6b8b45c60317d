import { Link } from '@payloadcms/ui'
import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import { DeskFoundCasesDocument, type DeskFoundCasesQuery, type PlatformCaseKind } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { PressButton } from '../money/PressButton.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'

type Found = NonNullable<DeskFoundCasesQuery['platformCases']>['edges'][number]['node']
const aPage = 50

/** Cases of a kind that the platform opened: what is open, with what can be done about it, or what was closed. */
export async function foundCases(desk: Desk, kind: PlatformCaseKind, path: string, searchParams: unknown) {
  const state = one(searchParams, 'state') === 'DECIDED' ? 'DECIDED' : 'OPEN'
  const after = one(searchParams, 'after')
  const { platformCases } = await desk.ask(DeskFoundCasesDocument, { kind, state, first: aPage, after })
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
      <CaseTable desk={desk} cases={(platformCases?.edges ?? []).map(({ node }) => node)} state={state} />
      {platformCases && (
        <Pager desk={desk} path={path} query={{ state }} after={after} pageInfo={platformCases.pageInfo} />
      )}
    </>
  )
}

const CaseTable = ({
  desk,
  cases,
  state,
}: {
  desk: Desk
  cases: readonly Found[]
  state: 'OPEN' | 'DECIDED'
}) => (
  <DeskTable
    heads={[
      desk.words('panel.desk.money.at'),
      desk.words('panel.desk.cases.person'),
      desk.words('panel.desk.money.found'),
      desk.words('panel.desk.cases.seen'),
      state === 'OPEN' ? '' : desk.words('panel.desk.money.note'),
    ]}
    empty={desk.words('panel.desk.money.none')}
    rows={cases.map(found => ({
      key: found.id,
      cells: [
        <Moment key="at" desk={desk} at={found.openedAt} />,
        found.person ? (
          <Link key="person" href={`/admin${pages.people.path}/${encodeURIComponent(found.person.id)}`}>
            <bdi>{found.person.name}</bdi>
          </Link>
        ) : null,
        <bdi key="words">{found.words}</bdi>,
        found.seenAt ? <Moment key="seen" desk={desk} at={found.seenAt} /> : '–',
        state === 'OPEN' ? (
          <Presses key="do" desk={desk} found={found} />
        ) : (
          <bdi key="note">{found.note}</bdi>
        ),
      ],
    }))}
  />
)

const Presses = ({ desk, found: { id, seenAt } }: { desk: Desk; found: Found }) => (
  <>
    {!seenAt && (
      <PressButton
        path="acknowledge-case"
        body={{ caseId: id }}
        needsReason={false}
        words={wordsOf(desk, 'panel.desk.cases.acknowledge')}
      />
    )}
    <PressButton
      path="close-case"
      body={{ caseId: id }}
      needsReason
      words={wordsOf(desk, 'panel.desk.cases.close')}
    />
  </>
)

const wordsOf = (desk: Desk, label: Parameters<Desk['words']>[0]) => ({
  label: desk.words(label),
  why: desk.words('panel.desk.cases.note'),
  done: desk.words('panel.desk.money.done'),
  failed: desk.words('panel.desk.failed'),
})
