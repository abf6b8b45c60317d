import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskPayoutsDocument, type DeskPayoutsQuery } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { ofPayout } from '../word-keys.ts'
import { FilterForm } from './FilterForm.tsx'
import { filledIn, payoutFilter, payoutStates } from './filters.ts'
import { MoneyTabs } from './MoneyTabs.tsx'
import { PressButton } from './PressButton.tsx'

type Payout = NonNullable<DeskPayoutsQuery['payouts']>['edges'][number]['node']
const aPage = 50

/** Payouts of a run, a person or a state, the latest first, each with what can be done about it. */
export const PayoutsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.payouts, async desk => {
    const values = filledIn(name => one(props.searchParams, name), ['day', 'personId', 'state'])
    const after = one(props.searchParams, 'after')
    const { payouts } = await desk.ask(DeskPayoutsDocument, {
      filter: payoutFilter(values),
      first: aPage,
      after,
    })
    const path = `/admin${pages.payouts.path}`
    return (
      <>
        <MoneyTabs desk={desk} current="payouts" />
        <nav className="desk__tabs">
          <Link href={path} aria-current={values.state ? undefined : 'page'}>
            {desk.words('panel.desk.money.all')}
          </Link>
          {payoutStates.map(state => (
            <Link
              key={state}
              href={`${path}?state=${state}`}
              aria-current={values.state === state ? 'page' : undefined}
            >
              {desk.words(ofPayout[state])}
            </Link>
          ))}
        </nav>
        <FilterForm
          desk={desk}
          values={values}
          exportPath="payouts"
          fields={[
            { name: 'day', label: desk.words('panel.desk.money.run'), type: 'date' },
            { name: 'personId', label: desk.words('panel.desk.money.person') },
          ]}
        />
        <PayoutTable desk={desk} payouts={payouts?.edges.map(({ node }) => node) ?? []} />
        {payouts && (
          <Pager desk={desk} path={path} query={values} after={after} pageInfo={payouts.pageInfo} />
        )}
      </>
    )
  })

const PayoutTable = ({ desk, payouts }: { desk: Desk; payouts: readonly Payout[] }) => (
  <DeskTable
    numbers={[2, 4]}
    heads={[
      desk.words('panel.desk.money.run'),
      desk.words('panel.desk.money.reader'),
      desk.words('panel.desk.money.amount'),
      desk.words('panel.desk.money.state'),
      desk.words('panel.desk.money.returned'),
      desk.words('panel.desk.money.failure'),
      '',
    ]}
    empty={desk.words('panel.desk.money.none')}
    rows={payouts.map(payout => ({
      key: payout.id,
      cells: [
        <span key="day" className="desk__moment">
          {payout.day}
        </span>,
        <bdi key="reader">{payout.person?.name}</bdi>,
        desk.money(payout.amount),
        <StateChip key="state" desk={desk} of={payout.state} words={ofPayout} />,
        payout.returned.minor === '0' ? '' : desk.money(payout.returned),
        payout.hold ? (
          <bdi key="held">{desk.words('panel.desk.money.held', { reason: payout.hold.reason })}</bdi>
        ) : (
          payout.failure
        ),
        <Presses key="do" desk={desk} payout={payout} />,
      ],
    }))}
  />
)

const Presses = ({ desk, payout: { id, state, hold, person } }: { desk: Desk; payout: Payout }) => (
  <>
    {state !== 'PAID' && (
      <PressButton
        path="retry-payout"
        body={{ payoutId: id }}
        needsReason
        words={wordsOf(desk, 'panel.desk.money.retry')}
      />
    )}
    {person && (
      <PressButton
        path={hold ? 'release-payouts' : 'hold-payouts'}
        body={{ personId: person.id }}
        needsReason
        words={wordsOf(desk, hold ? 'panel.desk.money.release' : 'panel.desk.money.hold')}
      />
    )}
  </>
)

/** What stands on a button of these pages. */
export const wordsOf = (desk: Desk, label: Parameters<Desk['words']>[0]) => ({
  label: desk.words(label),
  why: desk.words('panel.desk.money.why'),
  done: desk.words('panel.desk.money.done'),
  failed: desk.words('panel.desk.failed'),
})
