import type { AdminViewServerProps } from 'payload'
import { foundCases } from '../cases/found-cases.tsx'
import { deskPage } from '../desk-page.tsx'
import { pages } from '../pages.ts'
import { MoneyTabs } from './MoneyTabs.tsx'

/** What the nightly audits of ledger and billing found. */
export const FindingsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.findings, async desk => (
    <>
      <MoneyTabs desk={desk} current="findings" />
      {await foundCases(desk, 'AUDIT', `/admin${pages.findings.path}`, props.searchParams)}
    </>
  ))
