import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskPackageSalesDocument } from '../generated.ts'
import { one } from '../one.ts'
import { pages } from '../pages.ts'
import { MoneyTabs } from './MoneyTabs.tsx'

const spans = [7, 30, 90, 365] as const

/** What each credit package sold in the last days, and what we added. */
export const PackagesView = (props: AdminViewServerProps) =>
  deskPage(props, pages.packageSales, async desk => {
    const days = spans.find(span => String(span) === one(props.searchParams, 'days')) ?? 30
    const { packageSales } = await desk.ask(DeskPackageSalesDocument, { days })
    const path = `/admin${pages.packageSales.path}`
    return (
      <>
        <MoneyTabs desk={desk} current="packageSales" />
        <nav className="desk__tabs">
          {spans.map(span => (
            <Link key={span} href={`${path}?days=${span}`} aria-current={span === days ? 'page' : undefined}>
              {desk.words('panel.desk.packages.days', { count: span })}
            </Link>
          ))}
        </nav>
        <DeskTable
          numbers={[1, 2, 3, 4]}
          heads={[
            desk.words('panel.packages.one'),
            desk.words('panel.desk.packages.sold'),
            desk.words('panel.desk.packages.paid'),
            desk.words('panel.desk.packages.bonus'),
            desk.words('panel.desk.packages.back'),
          ]}
          empty={desk.words('panel.desk.packages.none')}
          rows={(packageSales ?? []).map(({ creditPackage, count, paid, bonus, bonusTakenBack }, at) => ({
            key: creditPackage?.id ?? String(at),
            cells: [
              <bdi key="package">{creditPackage?.name}</bdi>,
              count.toLocaleString(desk.language),
              desk.money(paid),
              desk.money(bonus),
              desk.money(bonusTakenBack),
            ],
          }))}
        />
      </>
    )
  })
