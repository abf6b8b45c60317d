import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskPayoutRunsDocument } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { MoneyTabs } from './MoneyTabs.tsx'

const aPage = 50

/** Each day on which readers were paid, the latest first. */
export const RunsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.payoutRuns, async desk => {
    const after = one(props.searchParams, 'after')
    const { payoutRuns } = await desk.ask(DeskPayoutRunsDocument, { first: aPage, after })
    return (
      <>
        <MoneyTabs desk={desk} current="payoutRuns" />
        <DeskTable
          numbers={[1, 2, 3, 4]}
          heads={[
            desk.words('panel.desk.money.run'),
            desk.words('panel.desk.money.PAID'),
            desk.words('panel.desk.money.SENDING'),
            desk.words('panel.desk.money.FAILED'),
            desk.words('panel.desk.money.amount'),
          ]}
          empty={desk.words('panel.desk.money.none')}
          rows={(payoutRuns?.edges ?? []).map(({ node: { day, paid, sending, failed, amount } }) => ({
            key: day,
            cells: [
              <Link key="day" href={`/admin${pages.payouts.path}?day=${day}`}>
                {day}
              </Link>,
              ...[paid, sending, failed].map(count => count.toLocaleString(desk.language)),
              desk.money(amount),
            ],
          }))}
        />
        {payoutRuns && (
          <Pager
            desk={desk}
            path={`/admin${pages.payoutRuns.path}`}
            query={{}}
            after={after}
            pageInfo={payoutRuns.pageInfo}
          />
        )}
      </>
    )
  })
