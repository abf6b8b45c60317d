import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTransfersDocument } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { FilterForm } from './FilterForm.tsx'
import { filledIn, transferFilter, transferNames } from './filters.ts'
import { MoneyTabs } from './MoneyTabs.tsx'
import { TransferTable } from './TransferTable.tsx'
import { ofTransferReason } from './word-keys.ts'

const aPage = 50

/** Any transfer of the ledger, by number, subject, person, reason and day; the latest first. */
export const TransfersView = (props: AdminViewServerProps) =>
  deskPage(props, pages.transfers, async desk => {
    const values = filledIn(name => one(props.searchParams, name), transferNames)
    const after = one(props.searchParams, 'after')
    const asked = { filter: transferFilter(values), first: aPage, after }
    const { transfers } = await desk.ask(DeskTransfersDocument, asked)
    return (
      <>
        <MoneyTabs desk={desk} current="transfers" />
        <FilterForm
          desk={desk}
          values={values}
          exportPath="transfers"
          fields={[
            { name: 'find', label: desk.words('panel.desk.money.find') },
            { name: 'personId', label: desk.words('panel.desk.money.person') },
            {
              name: 'reason',
              label: desk.words('panel.desk.money.reason'),
              options: [
                { value: '', label: desk.words('panel.desk.money.anyReason') },
                ...Object.entries(ofTransferReason).map(([value, key]) => ({
                  value,
                  label: desk.words(key),
                })),
              ],
            },
            { name: 'from', label: desk.words('panel.desk.money.from'), type: 'date' },
            { name: 'to', label: desk.words('panel.desk.money.to'), type: 'date' },
          ]}
        />
        <TransferTable desk={desk} rows={transfers?.edges.map(({ node }) => node) ?? []} />
        {transfers && (
          <Pager
            desk={desk}
            path={`/admin${pages.transfers.path}`}
            query={values}
            after={after}
            pageInfo={transfers.pageInfo}
          />
        )}
      </>
    )
  })
