import type { ReactNode } from 'react'
import type { StudioPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { showSeconds } from '../../../ui/format/duration.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Money } from '../../../ui/Money.tsx'
import { barsOf } from '../../dashboard/statistics/chart.ts'
import { ReplayTerms } from '../replay/ReplayTerms.tsx'

const [width, height] = [640, 180]

/** What became of a stream: who watched over its time, what they wrote, and what it earned. */
export function StreamSummary({ stream, currency }: { stream: StudioPartsFragment; currency: string }) {
  const { state, reason, visibility, summary, liveAt, replayPrice } = stream
  const isRecorded = stream.records && state === 'ENDED' && stream.ending !== 'STAFF'
  const samples = summary?.samples ?? []
  const bars = barsOf(
    samples.map(({ viewers }) => viewers),
    width,
    height,
  )
  const [first, last] = [samples[0], samples.at(-1)]
  return (
    <div className="grid gap-5">
      <Card as="section" aria-labelledby="summary" className="grid gap-4">
        <h2 id="summary">
          {state === 'CANCELLED' ? m['stream.ended.cancelled']() : m['stream.summary.title']()}
        </h2>
        {reason && (
          <p dir="auto" className="whitespace-pre-line">
            {reason}
          </p>
        )}
        {summary && liveAt && (
          <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
            <Figure label={m['stream.summary.length']()}>{showSeconds(summary.seconds)}</Figure>
            <Figure label={m['stream.summary.peak']()}>{summary.peakViewers}</Figure>
            <Figure label={m['stream.summary.average']()}>{summary.averageViewers}</Figure>
            <Figure label={m['stream.summary.messages']()}>{summary.messages}</Figure>
            <Figure label={m['stream.summary.followers']()}>{summary.newFollowers}</Figure>
            {(visibility === 'PREMIUM' || replayPrice) && (
              <>
                <Figure label={m['stream.summary.entries']()}>{summary.entries}</Figure>
                <Figure label={m['stream.summary.earned']()}>
                  <Money amount={summary.earned} />
                </Figure>
              </>
            )}
          </dl>
        )}
      </Card>
      {summary && first && last && samples.length > 1 && (
        <Card as="section" aria-labelledby="viewers" className="grid gap-4">
          <h2 id="viewers">{m['stream.summary.viewers']()}</h2>
          <figure>
            <svg
              viewBox={`0 0 ${width} ${height}`}
              role="img"
              aria-label={m['stream.summary.chart']({
                peak: summary.peakViewers,
                average: summary.averageViewers,
              })}
              className="h-auto w-full border-b border-line-strong"
            >
              {bars.map((bar, place) => (
                <rect key={samples[place]?.at} {...bar} rx="2" className="fill-accent" />
              ))}
            </svg>
            <figcaption aria-hidden className="mt-2 flex justify-between gap-4 text-[0.88rem] text-soft">
              <Moment at={first.at} show="time" />
              <Moment at={last.at} show="time" />
            </figcaption>
          </figure>
        </Card>
      )}
      {isRecorded && <ReplayTerms stream={stream} currency={currency} />}
      <div className="flex flex-wrap gap-3">
        <Button href="/desk/reader/live">{m['stream.own.back']()}</Button>
      </div>
    </div>
  )
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-[0.95rem] text-soft">{label}</dt>
      <dd className="numeric text-[1.4rem] font-semibold">{children}</dd>
    </div>
  )
}
