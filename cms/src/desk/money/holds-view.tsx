import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskPayoutHoldsDocument } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { MoneyTabs } from './MoneyTabs.tsx'
import { PressButton } from './PressButton.tsx'
import { wordsOf } from './payouts-view.tsx'

const aPage = 50

/** To whom nothing is paid out, since when and why; each can be released. */
export const HoldsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.payoutHolds, async desk => {
    const after = one(props.searchParams, 'after')
    const { payoutHolds } = await desk.ask(DeskPayoutHoldsDocument, { first: aPage, after })
    return (
      <>
        <MoneyTabs desk={desk} current="payoutHolds" />
        <DeskTable
          heads={[
            desk.words('panel.desk.money.reader'),
            desk.words('panel.desk.money.since'),
            desk.words('panel.desk.people.why'),
            desk.words('panel.desk.people.by'),
            '',
          ]}
          empty={desk.words('panel.desk.money.noHolds')}
          rows={(payoutHolds?.edges ?? []).map(({ node: { person, since, reason, heldBy } }) => ({
            key: person?.id ?? since,
            cells: [
              person && (
                <Link key="person" href={`/admin${pages.people.path}/${encodeURIComponent(person.id)}`}>
                  <bdi>{person.name}</bdi>
                </Link>
              ),
              desk.moment(since),
              <bdi key="why">{reason}</bdi>,
              <bdi key="by">{heldBy?.name}</bdi>,
              person && (
                <PressButton
                  key="do"
                  path="release-payouts"
                  body={{ personId: person.id }}
                  needsReason
                  words={wordsOf(desk, 'panel.desk.money.release')}
                />
              ),
            ],
          }))}
        />
        {payoutHolds && (
          <Pager
            desk={desk}
            path={`/admin${pages.payoutHolds.path}`}
            query={{}}
            after={after}
            pageInfo={payoutHolds.pageInfo}
          />
        )}
      </>
    )
  })
