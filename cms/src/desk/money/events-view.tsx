import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskPaymentEventsDocument } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { MoneyTabs } from './MoneyTabs.tsx'

const aPage = 50

/** What the payment provider reported, or what of it could not be applied. */
export const EventsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.paymentEvents, async desk => {
    const failed = one(props.searchParams, 'failed') !== null
    const after = one(props.searchParams, 'after')
    const { paymentEvents } = await desk.ask(DeskPaymentEventsDocument, { failed, first: aPage, after })
    const path = `/admin${pages.paymentEvents.path}`
    return (
      <>
        <MoneyTabs desk={desk} current="paymentEvents" />
        <nav className="desk__tabs">
          <Link href={path} aria-current={failed ? undefined : 'page'}>
            {desk.words('panel.desk.money.all')}
          </Link>
          <Link href={`${path}?failed=1`} aria-current={failed ? 'page' : undefined}>
            {desk.words('panel.desk.money.failedOnly')}
          </Link>
        </nav>
        <DeskTable
          heads={[
            desk.words('panel.desk.money.at'),
            desk.words('panel.desk.money.eventType'),
            desk.words('panel.desk.money.reference'),
            desk.words('panel.desk.money.applied'),
            desk.words('panel.desk.money.failure'),
          ]}
          empty={desk.words('panel.desk.money.none')}
          rows={(paymentEvents?.edges ?? []).map(
            ({ node: { reference, type, receivedAt, appliedAt, failure } }) => ({
              key: reference,
              cells: [
                desk.moment(receivedAt),
                type,
                reference,
                appliedAt && desk.moment(appliedAt),
                <bdi key="failure">{failure}</bdi>,
              ],
            }),
          )}
        />
        {paymentEvents && (
          <Pager
            desk={desk}
            path={path}
            query={failed ? { failed: '1' } : {}}
            after={after}
            pageInfo={paymentEvents.pageInfo}
          />
        )}
      </>
    )
  })
