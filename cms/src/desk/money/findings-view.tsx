import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskFindingsDocument } from '../generated.ts'
import { one, Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { MoneyTabs } from './MoneyTabs.tsx'

const aPage = 50

/** What the nightly audits of ledger and billing found: what is open, or what was closed. */
export const FindingsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.findings, async desk => {
    const state = one(props.searchParams, 'state') === 'DECIDED' ? 'DECIDED' : 'OPEN'
    const after = one(props.searchParams, 'after')
    const { cases } = await desk.ask(DeskFindingsDocument, { state, first: aPage, after })
    const path = `/admin${pages.findings.path}`
    return (
      <>
        <MoneyTabs desk={desk} current="findings" />
        <nav className="desk__tabs">
          <Link href={path} aria-current={state === 'OPEN' ? 'page' : undefined}>
            {desk.words('panel.desk.money.open')}
          </Link>
          <Link href={`${path}?state=DECIDED`} aria-current={state === 'DECIDED' ? 'page' : undefined}>
            {desk.words('panel.desk.money.decided')}
          </Link>
        </nav>
        <DeskTable
          heads={[
            desk.words('panel.desk.money.at'),
            desk.words('panel.desk.money.found'),
            desk.words('panel.desk.money.note'),
          ]}
          empty={desk.words('panel.desk.money.none')}
          rows={(cases?.edges ?? []).map(({ node: { id, openedAt, note, ...found } }) => ({
            key: id,
            cells: [
              desk.moment(openedAt),
              <bdi key="words">{'words' in found ? found.words : ''}</bdi>,
              <bdi key="note">{note}</bdi>,
            ],
          }))}
        />
        {cases && <Pager desk={desk} path={path} query={{ state }} after={after} pageInfo={cases.pageInfo} />}
      </>
    )
  })
