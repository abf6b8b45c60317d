import type { AdminViewServerProps } from 'payload'
import { foundCases } from '../cases/found-cases.tsx'
import { deskPage } from '../desk-page.tsx'
import { pages } from '../pages.ts'
import { MetricTabs } from './MetricTabs.tsx'

/** Readers whose last weeks are past a limit of the policies. They are not told: what is said to them, staff say. */
export const WarningsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.warnings, async desk => (
    <>
      <MetricTabs desk={desk} current="warnings" />
      <p className="desk__hint">{desk.words('panel.desk.metrics.warnings.hint')}</p>
      {await foundCases(desk, 'QUALITY', `/admin${pages.warnings.path}`, props.searchParams)}
    </>
  ))
