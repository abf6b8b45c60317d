import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskReturnsDocument, type DeskReturnsQuery, type DeskReturnsQueryVariables } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { named } from '../pick-list.ts'
import { ofReturn } from '../word-keys.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { ReceiveForm } from './ReceiveForm.tsx'

type State = DeskReturnsQueryVariables['state']
type Return = NonNullable<DeskReturnsQuery['returns']>['edges'][number]['node']
const states: readonly State[] = ['REQUESTED', 'ACCEPTED', 'RECEIVED', 'DECLINED']
const aPage = 25

/** What buyers send back: asked for, on its way, arrived or declined; the oldest first. */
export const ReturnsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.returns, async desk => {
    const state = states.find(each => each === one(props.searchParams, 'state')) ?? 'REQUESTED'
    const after = one(props.searchParams, 'after')
    const { returns } = await desk.ask(DeskReturnsDocument, { state, first: aPage, after })
    const path = `/admin${pages.returns.path}`
    const found = returns?.edges.map(({ node }) => node) ?? []
    return (
      <>
        <nav className="desk__tabs" aria-label={desk.words(pages.returns.title)}>
          {states.map(each => (
            <Link
              key={each}
              href={`${path}?state=${each}`}
              aria-current={each === state ? 'page' : undefined}
            >
              {desk.words(ofReturn[each])}
            </Link>
          ))}
        </nav>
        {found.length === 0 && <p>{desk.words('panel.desk.orders.none')}</p>}
        {found.map(each => (
          <OneReturn key={each.id} desk={desk} of={each} />
        ))}
        {returns && (
          <Pager desk={desk} path={path} query={{ state }} after={after} pageInfo={returns.pageInfo} />
        )}
      </>
    )
  })

function OneReturn({
  desk,
  of: { id, state, reason, answer, requestedAt, order, lines },
}: {
  desk: Desk
  of: Return
}) {
  return (
    <section className="desk__card">
      <h2>
        {order && (
          <Link href={`/admin${pages.orders.path}/${encodeURIComponent(order.id)}`}>
            {desk.words('panel.desk.slip', { number: order.number })}
          </Link>
        )}{' '}
        {desk.moment(requestedAt)}
      </h2>
      <ul>
        {lines.map(({ count, line }) => (
          <li key={line.id}>
            {count} × {named(line)}
          </li>
        ))}
      </ul>
      <blockquote>
        <bdi>{reason}</bdi>
      </blockquote>
      {answer && (
        <p>
          <bdi>{answer}</bdi>
        </p>
      )}
      {state === 'REQUESTED' && <AnswerForm returnId={id} words={answerWords(desk)} />}
      {state === 'ACCEPTED' && (
        <ReceiveForm
          returnId={id}
          lines={lines.map(({ count, line }) => ({ id: line.id, name: named(line), count }))}
          words={receiveWords(desk)}
        />
      )}
    </section>
  )
}

const answerWords = (desk: Desk) => ({
  words: desk.words('panel.desk.returns.words'),
  accept: desk.words('panel.desk.returns.accept'),
  decline: desk.words('panel.desk.returns.decline'),
  wordsNeeded: desk.words('panel.desk.returns.wordsNeeded'),
  answered: desk.words('panel.desk.returns.answered'),
  failed: desk.words('panel.desk.failed'),
})

const receiveWords = (desk: Desk) => ({
  restocked: desk.words('panel.desk.returns.restocked'),
  writtenOff: desk.words('panel.desk.returns.writtenOff'),
  toCard: desk.words('panel.desk.refund.toCard'),
  receive: desk.words('panel.desk.returns.receive'),
  received: desk.words('panel.desk.returns.receivedNow'),
  failed: desk.words('panel.desk.failed'),
})
