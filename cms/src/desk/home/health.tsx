import { Chip } from '../Chip.tsx'
import type { Desk } from '../desk.ts'
import type { DeskHomeQuery } from '../generated.ts'

type Health = NonNullable<DeskHomeQuery['platformHealth']>
type Backlog = Health['jobs']

/** How the platform's programs are, a line each; what is not well stands out by a word, not by color alone. */
export function PlatformHealth({ desk, now, health }: { desk: Desk; now: string; health: Health }) {
  const { nodes, jobs, failingJobs, givenUpJobs, mails, paymentEvents, isLiveVideoReachable } = health
  const dead = nodes.filter(({ isAlive }) => !isAlive).length
  const lines = [
    {
      name: desk.words('panel.desk.home.nodes'),
      isWell: nodes.length > 0 && dead === 0,
      words: desk.words('panel.desk.home.nodes.are', { alive: nodes.length - dead, dead }),
    },
    { name: desk.words('panel.desk.home.jobs'), isWell: jobs.count < 1_000, words: waits(desk, now, jobs) },
    {
      name: desk.words('panel.desk.home.failing'),
      isWell: givenUpJobs === 0,
      words: desk.words('panel.desk.home.failing.are', { failing: failingJobs, given: givenUpJobs }),
    },
    {
      name: desk.words('panel.desk.home.mails'),
      isWell: mails.count < 1_000,
      words: waits(desk, now, mails),
    },
    {
      name: desk.words('panel.desk.home.events'),
      isWell: paymentEvents.count === 0,
      words: waits(desk, now, paymentEvents),
    },
    {
      name: desk.words('panel.desk.home.video'),
      isWell: isLiveVideoReachable,
      words: desk.words(isLiveVideoReachable ? 'panel.desk.home.video.up' : 'panel.desk.home.video.down'),
    },
  ]
  return (
    <section className="desk__card">
      <h2>{desk.words('panel.desk.home.health')}</h2>
      <dl className="desk__facts">
        {lines.map(({ name, isWell, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {words}{' '}
              <Chip tone={isWell ? 'good' : 'bad'}>
                {desk.words(isWell ? 'panel.desk.home.well' : 'panel.desk.home.unwell')}
              </Chip>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const waits = (desk: Desk, now: string, { count, oldestAt }: Backlog): string =>
  oldestAt
    ? desk.words('panel.desk.home.backlog', { count, since: desk.ago(oldestAt, now) })
    : desk.words('panel.desk.home.backlog.none')
