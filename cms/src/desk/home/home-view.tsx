import { DefaultDashboard } from '@payloadcms/next/views'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ComponentProps, ReactNode } from 'react'
import { isOneOf, staffRoles } from '../../staff/who.ts'
import { sentence } from '../../words.ts'
import type { Desk } from '../desk.ts'
import { shownTo } from '../desk-page.tsx'
import { part } from '../failed.tsx'
import { DeskHomeDocument, DeskHomeMetricsDocument } from '../generated.ts'
import { todayOf } from '../metrics/asked.ts'
import { FigureCards } from '../metrics/FigureCards.tsx'
import { figureNamed, sumsAt } from '../metrics/figures.ts'
import { pages } from '../pages.ts'
import { daysBefore } from '../period.ts'
import { PlatformHealth } from './health.tsx'
import { Waiting } from './waiting.tsx'

/** The first page of the panel: what waits, how today goes and how the programs are; beneath it what Payload shows. */
export async function HomeView(props: AdminViewServerProps & ComponentProps<typeof DefaultDashboard>) {
  const { req } = props.initPageResult
  return (
    <>
      <Gutter className="desk desk--home">
        <h1>{sentence(req, 'panel.desk.home')}</h1>
        {isOneOf(req.user, ...staffRoles) && (await shownTo(req, desk => content(desk, req.user)))}
      </Gutter>
      <DefaultDashboard {...props} />
    </>
  )
}

async function content(
  desk: Desk,
  user: AdminViewServerProps['initPageResult']['req']['user'],
): Promise<ReactNode> {
  const [state, figures] = await Promise.all([
    part(desk, () => stateOf(desk)),
    part(desk, async () => isOneOf(user, ...pages.metrics.roles) && today(desk, isOneOf(user, 'finance'))),
  ])
  return (
    <>
      {state}
      {figures}
    </>
  )
}

/** What waits, and how the programs are. */
async function stateOf(desk: Desk): Promise<ReactNode> {
  const { now, waitingForStaff, platformHealth } = await desk.ask(DeskHomeDocument, {})
  return (
    <div className={platformHealth ? 'desk__beside' : undefined}>
      <Waiting desk={desk} now={now ?? ''} lines={waitingForStaff ?? []} />
      {platformHealth && <PlatformHealth desk={desk} now={now ?? ''} health={platformHealth} />}
    </>
  )
}

const counts = ['active', 'signUps', 'rings', 'readings', 'orderCount', 'disputed'] as const
const money = ['gross', 'topUps'] as const
/** The last two weeks and today; today stands beside the same day of the week before. */
const days = 15
const week = 7

/** Today's figures. */
async function today(desk: Desk, isFinance: boolean): Promise<ReactNode> {
  const day = await todayOf(desk)
  const { now, metrics } = await desk.ask(DeskHomeMetricsDocument, {
    from: daysBefore(day, days - 1),
    to: day,
  })
  if (!metrics) return null
  const { series, currency, countedAt } = metrics
  const byDay = Array.from({ length: days }, (_, place) => sumsAt(series, place))
  const names = isFinance ? [...counts, ...money] : counts
  return (
    <section>
      <h2>{desk.words('panel.desk.home.today')}</h2>
      <p className="desk__hint">
        {countedAt
          ? desk.words('panel.desk.home.today.hint', { since: desk.ago(countedAt, now ?? '') })
          : desk.words('panel.desk.metrics.notCounted')}
      </p>
      <FigureCards
        desk={desk}
        figures={names.map(figureNamed)}
        compared={{
          now: sumsAt(series, days - 1),
          before: sumsAt(series, days - 1 - week),
          days: byDay,
          currency,
        }}
        period={{ from: day, to: day }}
        isWide
      />
    </section>
  )
}
