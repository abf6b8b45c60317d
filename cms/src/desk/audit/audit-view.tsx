import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskAuditTrailDocument, type DeskAuditTrailQuery } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { FilterForm } from '../money/FilterForm.tsx'
import { filledIn } from '../money/filters.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { ofTrail } from '../word-keys.ts'
import { auditNames, trailFilter } from './trail-filter.ts'

type Action = NonNullable<DeskAuditTrailQuery['auditTrail']>['edges'][number]['node']
const aPage = 50

/** What staff did, and which private data they saw, the latest first; changes of content stand in a list of the panel's own. */
export const AuditView = (props: AdminViewServerProps) =>
  deskPage(props, pages.audit, async desk => {
    const values = filledIn(name => one(props.searchParams, name), auditNames)
    const after = one(props.searchParams, 'after')
    const { auditTrail } = await desk.ask(DeskAuditTrailDocument, {
      filter: trailFilter(values),
      first: aPage,
      after,
    })
    const path = `/admin${pages.audit.path}`
    return (
      <>
        <nav className="desk__tabs">
          <Link href={path} aria-current={values.kind ? undefined : 'page'}>
            {desk.words('panel.desk.money.all')}
          </Link>
          {(['CHANGE', 'READ'] as const).map(kind => (
            <Link
              key={kind}
              href={`${path}?kind=${kind}`}
              aria-current={values.kind === kind ? 'page' : undefined}
            >
              {desk.words(ofTrail[kind])}
            </Link>
          ))}
          <Link href="/admin/collections/content-changes">{desk.words('panel.desk.audit.content')}</Link>
        </nav>
        <FilterForm
          desk={desk}
          values={values}
          exportPath="audit-trail"
          kept={['kind']}
          fields={[
            { name: 'personId', label: desk.words('panel.desk.money.person') },
            { name: 'action', label: desk.words('panel.desk.audit.action') },
            { name: 'subject', label: desk.words('panel.desk.money.subject') },
            { name: 'from', label: desk.words('panel.desk.money.from'), type: 'date' },
            { name: 'to', label: desk.words('panel.desk.money.to'), type: 'date' },
          ]}
        />
        <TrailTable desk={desk} actions={auditTrail?.edges.map(({ node }) => node) ?? []} />
        {auditTrail && (
          <Pager desk={desk} path={path} query={values} after={after} pageInfo={auditTrail.pageInfo} />
        )}
      </>
    )
  })

const TrailTable = ({ desk, actions }: { desk: Desk; actions: readonly Action[] }) => (
  <DeskTable
    heads={[
      desk.words('panel.desk.money.at'),
      desk.words('panel.desk.audit.who'),
      desk.words('panel.desk.audit.roles'),
      desk.words('panel.desk.audit.action'),
      desk.words('panel.desk.money.subject'),
      desk.words('panel.desk.money.reason'),
      desk.words('panel.desk.audit.outcome'),
    ]}
    empty={desk.words('panel.desk.money.none')}
    rows={actions.map(({ id, at, person, roles, action, subjects, reason, outcome }) => ({
      key: id,
      cells: [
        <Moment key="at" desk={desk} at={at} />,
        person && (
          <Link key="who" href={`/admin${pages.audit.path}?personId=${encodeURIComponent(person.id)}`}>
            <bdi>{person.name}</bdi>
          </Link>
        ),
        roles.join(', '),
        action,
        <Subjects key="subjects" desk={desk} subjects={subjects} />,
        <bdi key="reason">{reason}</bdi>,
        outcome ?? desk.words('panel.desk.audit.unknown'),
      ],
    }))}
  />
)

const mostShown = 3

/** A page of a list names a hundred: the first stand there, the others open. */
const Subjects = ({ desk, subjects }: { desk: Desk; subjects: readonly string[] }) => {
  const rest = subjects.slice(mostShown)
  return (
    <div className="desk__ids">
      {subjects.slice(0, mostShown).map(subject => (
        <span key={subject}>{subject}</span>
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{desk.words('panel.desk.audit.more', { count: rest.length })}</summary>
          {rest.join(', ')}
        </details>
      )}
    </div>
  )
}
