import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskTopUpsDocument } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { ofTopUp } from '../word-keys.ts'
import { FilterForm } from './FilterForm.tsx'
import { filledIn, topUpFilter, topUpStates } from './filters.ts'
import { MoneyTabs } from './MoneyTabs.tsx'

const aPage = 50

/** What came in by card, the latest first. */
export const TopUpsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.topUps, async desk => {
    const values = filledIn(name => one(props.searchParams, name), ['personId', 'state'])
    const after = one(props.searchParams, 'after')
    const { topUps } = await desk.ask(DeskTopUpsDocument, {
      filter: topUpFilter(values),
      first: aPage,
      after,
    })
    const path = `/admin${pages.topUps.path}`
    return (
      <>
        <MoneyTabs desk={desk} current="topUps" />
        <nav className="desk__tabs">
          <Link href={path} aria-current={values.state ? undefined : 'page'}>
            {desk.words('panel.desk.money.all')}
          </Link>
          {topUpStates.map(state => (
            <Link
              key={state}
              href={`${path}?state=${state}`}
              aria-current={values.state === state ? 'page' : undefined}
            >
              {desk.words(ofTopUp[state])}
            </Link>
          ))}
        </nav>
        <FilterForm
          desk={desk}
          values={values}
          exportPath="top-ups"
          fields={[{ name: 'personId', label: desk.words('panel.desk.money.person') }]}
        />
        <DeskTable
          numbers={[2, 3]}
          heads={[
            desk.words('panel.desk.money.at'),
            desk.words('panel.desk.money.client'),
            desk.words('panel.desk.money.amount'),
            desk.words('panel.desk.packages.bonus'),
            desk.words('panel.desk.money.state'),
            desk.words('panel.desk.money.reference'),
            desk.words('panel.desk.money.failure'),
          ]}
          empty={desk.words('panel.desk.money.none')}
          rows={(topUps?.edges ?? []).map(({ node }) => ({
            key: node.id,
            cells: [
              <Moment key="at" desk={desk} at={node.createdAt} />,
              <bdi key="client">{node.person?.name}</bdi>,
              desk.money(node.amount),
              node.bonus.minor === '0' ? null : desk.money(node.bonus),
              <StateChip key="state" desk={desk} of={node.state} words={ofTopUp} />,
              node.reference,
              node.failure,
            ],
          }))}
        />
        {topUps && <Pager desk={desk} path={path} query={values} after={after} pageInfo={topUps.pageInfo} />}
      </>
    )
  })
