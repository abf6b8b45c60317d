import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { isOneOf } from '../../staff/who.ts'
import type { Desk } from '../desk.ts'
import { deskPage, idIn } from '../desk-page.tsx'
import { DeskCaseDocument } from '../generated.ts'
import { PressButton } from '../money/PressButton.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { NoteForm } from '../people/NoteForm.tsx'
import { AssignForm } from './AssignForm.tsx'
import { DueOf, Priority, TitleOf } from './cases-view.tsx'
import { decideForm } from './decide-form.tsx'
import { AnswerFacts, ReadingFacts } from './facts.tsx'
import type { DisputeCase, Found } from './found-case.ts'
import { CaseHistory } from './history.tsx'
import { Sides } from './sides.tsx'
import { Suggestion } from './suggestion.tsx'
import { ofDecision } from './word-keys.ts'

type User = PayloadRequest['user']

/** One case: what is claimed and known, what the policy suggests, the decision, and who did what with it. */
export const CaseView = (props: AdminViewServerProps) =>
  deskPage(props, pages.case, async desk => {
    const id = idIn(props)
    const after = one(props.searchParams, 'after')
    const { node } = await desk.ask(DeskCaseDocument, { id, after })
    if (node?.__typename !== 'Dispute' && node?.__typename !== 'PlatformCase') notFound()
    const { req } = props.initPageResult
    const heading = <TitleOf desk={desk} of={node} />
    const body = (
      <>
        <Head desk={desk} found={node} />
        {node.state === 'OPEN' && isOneOf(req.user, 'support') && (
          <AssignForm {...assignment(desk, node)} words={assignWords(desk)} />
        )}
        {node.__typename === 'Dispute' ? (
          await disputeParts(desk, node, req)
        ) : (
          <Finding desk={desk} found={node} user={req.user} />
        )}
        {node.state === 'DECIDED' && <Decided desk={desk} found={node} />}
        <section>
          <h2>{desk.words('panel.desk.cases.history')}</h2>
          <CaseHistory desk={desk} events={node.history.edges} />
          <Pager
            desk={desk}
            path={`/admin${pages.cases.path}/${encodeURIComponent(id)}`}
            query={{}}
            after={after}
            pageInfo={node.history.pageInfo}
          />
          <NoteForm path="case-note" body={{ caseId: id }} words={noteWords(desk)} />
        </section>
      </>
    )
    return { heading, body }
  })

const Head = ({ desk, found }: { desk: Desk; found: Found }) => (
  <div className="desk__head">
    <Priority desk={desk} of={found} />
    <span>{desk.words('panel.desk.cases.openedAt', { at: desk.moment(found.openedAt) })}</span>
    {found.state === 'OPEN' && (
      <span>
        <DueOf desk={desk} of={found} />
      </span>
    )}
  </div>
)

async function disputeParts(desk: Desk, dispute: DisputeCase, req: PayloadRequest): Promise<ReactNode> {
  const seesMoney = isOneOf(req.user, ...pages.transfers.roles)
  const form =
    dispute.state === 'OPEN' && isOneOf(req.user, 'support') ? await decideForm(desk, dispute, req) : null
  return (
    <div className="desk__beside desk__beside--even">
      <div>
        <Sides desk={desk} dispute={dispute} />
        <Suggestion desk={desk} dispute={dispute} />
        {form}
      </div>
      <div>
        {dispute.reading && <ReadingFacts desk={desk} reading={dispute.reading} />}
        {dispute.disputedAnswer && (
          <AnswerFacts desk={desk} answer={dispute.disputedAnswer} cost={dispute.disputedCost} />
        )}
        {seesMoney && <MoneyLinks desk={desk} dispute={dispute} />}
      </div>
    </div>
  )
}

/** Where the ledger has what was charged, and what was given back. */
const MoneyLinks = ({
  desk,
  dispute: { reading, transferSubject },
}: {
  desk: Desk
  dispute: DisputeCase
}) => (
  <p className="desk__actions">
    {reading && (
      <a href={`/admin${pages.transfers.path}?find=${reading.transferSubject}`}>
        {desk.words('panel.desk.cases.transfers')}
      </a>
    )}
    <a href={`/admin${pages.transfers.path}?find=${transferSubject}`}>
      {desk.words('panel.desk.cases.refundTransfers')}
    </a>
  </p>
)

function Finding({ desk, found, user }: { desk: Desk; found: Found; user: User }) {
  if (found.__typename !== 'PlatformCase') return null
  return (
    <section>
      <h2>{desk.words('panel.desk.cases.found')}</h2>
      <p className="desk__prose">
        <bdi>{found.words}</bdi>
      </p>
      {found.person && (
        <p>
          <a href={`/admin${pages.people.path}/${encodeURIComponent(found.person.id)}`}>
            <bdi>{found.person.name}</bdi>
          </a>
        </p>
      )}
      {found.state === 'OPEN' && isOneOf(user, ...pages.case.roles) && (
        <PressButton path="close-case" body={{ caseId: found.id }} needsReason words={closeWords(desk)} />
      )}
    </section>
  )
}

function Decided({ desk, found }: { desk: Desk; found: Found }) {
  const { note, decidedAt, decidedBy } = found
  const isRefund = found.__typename === 'Dispute' && found.refunded && found.refunded.minor !== '0'
  return (
    <section>
      <h2>{desk.words('panel.desk.cases.decision')}</h2>
      {found.__typename === 'Dispute' && found.decision && (
        <p>
          <strong>
            {desk.words(ofDecision[found.decision])}
            {isRefund && found.refunded && `: ${desk.money(found.refunded)}`}
          </strong>
        </p>
      )}
      <blockquote dir="auto">{note}</blockquote>
      <p>
        <bdi>{decidedBy?.name}</bdi>
        {decidedAt && ` · ${desk.moment(decidedAt)}`}
      </p>
    </section>
  )
}

const assignment = (desk: Desk, { id, version, assignee, assignable, assignableSelf }: Found) => {
  const own = assignableSelf?.id ?? null
  return {
    caseId: id,
    version,
    now: assignee?.name ?? null,
    isMine: assignee !== null && assignee.id === own,
    own,
    others: assignable
      .filter(each => each.id !== own && each.id !== assignee?.id)
      .map(({ id: personId, name }) => ({
        personId,
        name: name || desk.words('panel.desk.people.nameless'),
      })),
  }
}

const assignWords = (desk: Desk) => ({
  title: desk.words('panel.desk.cases.assignee'),
  nobody: desk.words('panel.desk.cases.nobody'),
  take: desk.words('panel.desk.cases.take'),
  release: desk.words('panel.desk.cases.release'),
  to: desk.words('panel.desk.cases.giveTo'),
  give: desk.words('panel.desk.cases.give'),
  done: desk.words('panel.desk.cases.assigned'),
  failed: desk.words('panel.desk.failed'),
})

const noteWords = (desk: Desk) => ({
  note: desk.words('panel.desk.cases.note'),
  add: desk.words('panel.desk.people.note.add'),
  added: desk.words('panel.desk.people.note.added'),
  failed: desk.words('panel.desk.failed'),
})

const closeWords = (desk: Desk) => ({
  label: desk.words('panel.desk.cases.close'),
  why: desk.words('panel.desk.cases.close.why'),
  done: desk.words('panel.desk.cases.closed'),
  failed: desk.words('panel.desk.failed'),
})
