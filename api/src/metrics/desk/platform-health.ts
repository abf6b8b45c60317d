import type { App } from '../../app.ts'
import { unappliedPaymentEvents } from '../../billing/index.ts'
import { jobsState, nodesState } from '../../foundation/database/state.store.ts'
import type { Waiting } from '../../foundation/database/waiting.ts'
import { behind } from '../../foundation/events/deliveries.store.ts'
import { Backlog, NodeHealth, PlatformHealth } from './health.ts'

/** The handler that sends mails. */
const MAIL_HANDLER = 'notifications.mail'

/** How all of it is now: by what is stored, and by whether the engine of live video answers. */
export async function platformHealth({ db, liveVideo }: App): Promise<PlatformHealth> {
  const [nodes, jobs, mails, events, isLiveVideoReachable] = await Promise.all([
    nodesState(db),
    jobsState(db),
    behind(db, MAIL_HANDLER),
    unappliedPaymentEvents(db),
    liveVideo.isReachable(),
  ])
  const due = jobs && { count: jobs.waiting, oldestAt: jobs.oldestAt }
  return Object.assign(new PlatformHealth(), {
    nodes: nodes.map(node => Object.assign(new NodeHealth(), node)),
    jobs: backlog(due),
    failingJobs: jobs?.failing ?? 0,
    givenUpJobs: jobs?.givenUp ?? 0,
    mails: backlog(mails),
    paymentEvents: backlog(events),
    isLiveVideoReachable,
  })
}

const backlog = (of: { count: number; oldestAt: Waiting['oldestAt'] | null } | null): Backlog =>
  Object.assign(new Backlog(), of ?? { count: 0, oldestAt: null })
