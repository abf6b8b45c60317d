import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { type DeskCaseRowFragment, DeskCasesDocument } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { filledIn } from '../money/filters.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { caseFilter, filterNames, isShown, views } from './filters.ts'
import { ofCaseKind, ofDecision, ofDisputeReason, ofPriority } from './word-keys.ts'

const aPage = 25

/** Cases that staff decide: what comes first, and what is late. */
export const CasesView = (props: AdminViewServerProps) =>
  deskPage(props, pages.cases, async desk => {
    const values = filledIn(name => one(props.searchParams, name), filterNames)
    const after = one(props.searchParams, 'after')
    const { cases } = await desk.ask(DeskCasesDocument, { filter: caseFilter(values), first: aPage, after })
    const path = `/admin${pages.cases.path}`
    return (
      <>
        <Views desk={desk} path={path} values={values} />
        <Kinds desk={desk} values={values} />
        <CaseTable desk={desk} cases={cases?.edges.map(({ node }) => node) ?? []} />
        {cases && <Pager desk={desk} path={path} query={values} after={after} pageInfo={cases.pageInfo} />}
      </>
    )
  })

type Values = Readonly<Record<string, string>>

const Views = ({ desk, path, values }: { desk: Desk; path: string; values: Values }) => (
  <nav className="desk__tabs" aria-label={desk.words(pages.cases.title)}>
    {views.map(({ key, query }) => (
      <Link
        key={key}
        href={`${path}?${new URLSearchParams({ ...query, ...(values.kind && { kind: values.kind }) })}`}
        aria-current={isShown(values, query) ? 'page' : undefined}
      >
        {desk.words(key)}
      </Link>
    ))}
  </nav>
)

const Kinds = ({ desk, values }: { desk: Desk; values: Values }) => (
  <form className="desk__actions" method="get">
    {Object.entries(values).map(([name, value]) =>
      name === 'kind' ? null : <input key={name} type="hidden" name={name} value={value} />,
    )}
    <label>
      {desk.words('panel.desk.cases.kind')}
      <select name="kind" defaultValue={values.kind ?? ''} key={values.kind}>
        <option value="">{desk.words('panel.desk.cases.kind.all')}</option>
        {Object.entries(ofCaseKind).map(([kind, key]) => (
          <option key={kind} value={kind}>
            {desk.words(key)}
          </option>
        ))}
      </select>
    </label>
    <button type="submit" className="btn btn--style-secondary btn--size-medium">
      {desk.words('panel.desk.money.show')}
    </button>
  </form>
)

const CaseTable = ({ desk, cases }: { desk: Desk; cases: readonly DeskCaseRowFragment[] }) => (
  <DeskTable
    heads={[
      desk.words('panel.desk.cases.case'),
      desk.words('panel.desk.cases.about'),
      desk.words('panel.desk.cases.priority'),
      desk.words('panel.desk.cases.opened'),
      desk.words('panel.desk.cases.due'),
      desk.words('panel.desk.cases.assignee'),
    ]}
    empty={desk.words('panel.desk.cases.none')}
    rows={cases.map(each => ({
      key: each.id,
      cells: [
        <Link key="case" href={`/admin${pages.cases.path}/${encodeURIComponent(each.id)}`}>
          <TitleOf desk={desk} of={each} />
        </Link>,
        <AboutOf key="about" desk={desk} of={each} />,
        <Priority key="priority" desk={desk} of={each} />,
        <Moment key="opened" desk={desk} at={each.openedAt} />,
        <DueOf key="due" desk={desk} of={each} />,
        <bdi key="assignee">{each.assignee?.name ?? '–'}</bdi>,
      ],
    }))}
  />
)

/** Who disputes with whom, or what the platform found. */
export function TitleOf({ desk, of }: { desk: Desk; of: DeskCaseRowFragment }) {
  if (of.__typename === 'PlatformCase') return <>{desk.words(ofCaseKind[of.kind])}</>
  return (
    <>
      <bdi>{of.client.name}</bdi> · <bdi>{of.reader.name}</bdi>
    </>
  )
}

const MOST_SHOWN = 90

function AboutOf({ desk, of }: { desk: Desk; of: DeskCaseRowFragment }) {
  if (of.__typename === 'PlatformCase')
    return <bdi>{of.words.length > MOST_SHOWN ? `${of.words.slice(0, MOST_SHOWN)}…` : of.words}</bdi>
  const about = `${desk.words(ofDisputeReason[of.reason])}, ${desk.money(of.disputedCost)}`
  return <>{of.decision ? `${about}: ${desk.words(ofDecision[of.decision])}` : about}</>
}

export const Priority = ({ desk, of: { priority } }: { desk: Desk; of: DeskCaseRowFragment }) => (
  <StateChip desk={desk} of={priority} words={ofPriority} />
)

/** By when the next thing is due: that somebody takes it, or that it is decided; decided ones say when. */
export function DueOf({ desk, of }: { desk: Desk; of: DeskCaseRowFragment }) {
  if (of.state === 'DECIDED') return <>{of.decidedAt ? desk.moment(of.decidedAt) : ''}</>
  const isWaiting = of.takenUpAt === null
  const words = desk.words(isWaiting ? 'panel.desk.cases.due.answer' : 'panel.desk.cases.due.decision', {
    at: desk.moment(isWaiting ? of.answerDueAt : of.decisionDueAt),
  })
  if (!of.isOverdue) return <>{words}</>
  return (
    <strong className="desk__late">
      {words} · {desk.words('panel.desk.cases.late')}
    </strong>
  )
}
