import { Link } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import { Chip } from '../Chip.tsx'
import type { Desk } from '../desk.ts'
import { deskPage, idIn } from '../desk-page.tsx'
import { type ApplicationStep, DeskApplicationDocument } from '../generated.ts'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { ContentTable } from './content-table.tsx'
import { DecideForm } from './DecideForm.tsx'
import { Versions } from './versions.tsx'
import { ofApplicationState, ofStep } from './word-keys.ts'

/** One application: its steps beside the profile as clients will see it, what can be done about it, and its history. */
export const ApplicationView = (props: AdminViewServerProps) =>
  deskPage(props, pages.application, async desk => {
    const { node } = await desk.ask(DeskApplicationDocument, { id: idIn(props) })
    if (node?.__typename !== 'Application') notFound()
    const { id, state, content, person } = node
    const { user } = props.initPageResult.req
    const decides = isOneOf(user, 'moderator') && (state === 'SUBMITTED' || state === 'APPEALED')
    const heading = <bdi>{content.name || desk.words('panel.desk.people.nameless')}</bdi>
    const body = (
      <>
        <p className="desk__head">
          <StateChip desk={desk} of={state} words={ofApplicationState} />
          <span>{desk.moment(node.changedAt)}</span>
          {node.isInvited && <Chip>{desk.words('panel.desk.applications.invited')}</Chip>}
          {person && (
            <Link href={`/admin${pages.people.path}/${encodeURIComponent(person.id)}`}>
              <bdi>{person.name}</bdi>
            </Link>
          )}{' '}
          {node.reader && (
            <a href={`/readers/${node.reader.slug}`}>{desk.words('panel.desk.applications.profile')}</a>
          )}
          {state === 'APPROVED' && !node.reader && desk.words('panel.desk.applications.publishing')}
        </p>
        <div className="desk__beside">
          <section>
            <h2>{desk.words('panel.desk.applications.steps')}</h2>
            <ContentTable desk={desk} content={content} />
          </section>
          <section>
            <h2>{desk.words('panel.desk.applications.preview')}</h2>
            <iframe
              className="desk__preview"
              src={`/apply/preview/${encodeURIComponent(id)}`}
              title={desk.words('panel.desk.applications.preview')}
            />
          </section>
        </div>
        {decides && (
          <DecideForm
            key={node.changedAt}
            applicationId={id}
            steps={(Object.keys(ofStep) as ApplicationStep[]).map(step => ({
              step,
              title: desk.words(ofStep[step]),
            }))}
            mayAskBack={state === 'SUBMITTED'}
            words={decideWords(desk)}
          />
        )}
        <Versions desk={desk} versions={node.versions ?? []} />
      </>
    )
    return { heading, body }
  })

const decideWords = (desk: Desk) => ({
  title: desk.words('panel.desk.applications.decide'),
  hint: desk.words('panel.desk.applications.askBack.hint'),
  askBack: desk.words('panel.desk.applications.askBack'),
  approve: desk.words('panel.desk.applications.approve'),
  decline: desk.words('panel.desk.applications.decline'),
  reason: desk.words('panel.desk.applications.reason'),
  needed: desk.words('panel.desk.applications.needed'),
  done: desk.words('panel.desk.applications.done'),
  failed: desk.words('panel.desk.failed'),
})
