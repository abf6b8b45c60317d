import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskParkedDocument } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { MoneyTabs } from './MoneyTabs.tsx'
import { PressButton } from './PressButton.tsx'
import { wordsOf } from './payouts-view.tsx'

const aPage = 50

/** Events whose handlers gave up, the oldest first, each to be delivered again. */
export const ParkedView = (props: AdminViewServerProps) =>
  deskPage(props, pages.parked, async desk => {
    const after = one(props.searchParams, 'after')
    const { parkedDeliveries } = await desk.ask(DeskParkedDocument, { first: aPage, after })
    return (
      <>
        <MoneyTabs desk={desk} current="parked" />
        <DeskTable
          heads={[
            desk.words('panel.desk.money.at'),
            desk.words('panel.desk.money.eventType'),
            desk.words('panel.desk.money.handler'),
            desk.words('panel.desk.money.subject'),
            desk.words('panel.desk.money.attempts'),
            desk.words('panel.desk.money.failure'),
            '',
          ]}
          empty={desk.words('panel.desk.money.none')}
          rows={(parkedDeliveries?.edges ?? []).map(({ node }) => ({
            key: node.id,
            cells: [
              node.parkedAt && desk.moment(node.parkedAt),
              node.eventType,
              node.handler,
              node.subject,
              node.attempts.toLocaleString(desk.language),
              <bdi key="error">{node.error}</bdi>,
              <PressButton
                key="replay"
                path="replay-delivery"
                body={{ deliveryId: node.id }}
                needsReason={false}
                words={wordsOf(desk, 'panel.desk.money.replay')}
              />,
            ],
          }))}
        />
        {parkedDeliveries && (
          <Pager
            desk={desk}
            path={`/admin${pages.parked.path}`}
            query={{}}
            after={after}
            pageInfo={parkedDeliveries.pageInfo}
          />
        )}
      </>
    )
  })
