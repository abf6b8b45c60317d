import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import type { PanelKey } from '../../words.ts'
import { ofStreamState, ofStreamVisibility } from '../cases/word-keys.ts'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskLiveDocument, type DeskLiveQuery } from '../generated.ts'
import { PressButton } from '../money/PressButton.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { ofChannel, ofReading } from '../word-keys.ts'
import { Refresh } from './Refresh.tsx'
import { SteadyTable } from './steady-table.tsx'

type Reading = NonNullable<DeskLiveQuery['liveReadings']>['edges'][number]['node']
type Stream = NonNullable<DeskLiveQuery['liveStreams']>['edges'][number]['node']
const aPage = 50
const everySeconds = 5

/** Readings and streams as they go on, refreshed every few seconds; who may, ends one with a reason. */
export const LiveView = (props: AdminViewServerProps) =>
  deskPage(props, pages.live, async desk => {
    const readingsAfter = one(props.searchParams, 'readings')
    const streamsAfter = one(props.searchParams, 'streams')
    const { liveReadings, liveStreams } = await desk.ask(DeskLiveDocument, {
      first: aPage,
      readingsAfter,
      streamsAfter,
    })
    const ends = isOneOf(props.initPageResult.req.user, 'support', 'moderator')
    const path = `/admin${pages.live.path}`
    return (
      <>
        <Refresh
          seconds={everySeconds}
          label={desk.words('panel.desk.live.refresh', { seconds: everySeconds })}
        />
        <section>
          <h2>{desk.words('panel.desk.live.readings')}</h2>
          <ReadingTable
            desk={desk}
            ends={ends}
            readings={(liveReadings?.edges ?? []).map(({ node }) => node)}
          />
          {liveReadings && (
            <Pager
              desk={desk}
              path={path}
              query={{}}
              name="readings"
              after={readingsAfter}
              pageInfo={liveReadings.pageInfo}
            />
          )}
        </section>
        <section>
          <h2>{desk.words('panel.desk.live.streams')}</h2>
          <StreamTable desk={desk} ends={ends} streams={(liveStreams?.edges ?? []).map(({ node }) => node)} />
          {liveStreams && (
            <Pager
              desk={desk}
              path={path}
              query={{}}
              name="streams"
              after={streamsAfter}
              pageInfo={liveStreams.pageInfo}
            />
          )}
        </section>
      </>
    )
  })

type Table<Row> = { desk: Desk; ends: boolean } & Row

const ReadingTable = ({ desk, ends, readings }: Table<{ readings: readonly Reading[] }>) => (
  <SteadyTable
    heads={[
      desk.words('panel.desk.cases.client'),
      desk.words('panel.desk.cases.reader'),
      desk.words('panel.desk.people.state'),
      desk.words('panel.desk.live.shared'),
      desk.words('panel.desk.live.cost'),
      desk.words('panel.desk.live.signs'),
      desk.words('panel.desk.live.end'),
    ]}
    empty={desk.words('panel.desk.live.noReadings')}
    rows={readings.map(each => ({
      key: each.readingId,
      cells: [
        <PersonLink key="client" person={each.client} />,
        <PersonLink key="reader" person={each.reader} />,
        `${desk.words(ofReading[each.state])} · ${desk.words(ofChannel[each.channel])}`,
        timeOf(desk, each.sharedSeconds),
        desk.money(each.cost),
        <Signs key="signs" desk={desk} reading={each} />,
        ends && each.state !== 'RINGING' ? (
          <PressButton
            key="end"
            path="stop-reading"
            body={{ readingId: each.readingId }}
            needsReason
            words={endWords(desk)}
          />
        ) : (
          ''
        ),
      ],
    }))}
  />
)

const StreamTable = ({ desk, ends, streams }: Table<{ streams: readonly Stream[] }>) => (
  <SteadyTable
    heads={[
      desk.words('panel.desk.live.stream'),
      desk.words('panel.desk.cases.reader'),
      desk.words('panel.desk.people.state'),
      desk.words('panel.desk.live.viewers'),
      desk.words('panel.desk.live.paid'),
      desk.words('panel.desk.live.signs'),
      desk.words('panel.desk.live.end'),
    ]}
    empty={desk.words('panel.desk.live.noStreams')}
    rows={streams.map(each => ({
      key: each.streamId,
      cells: [
        <bdi key="title">{each.title}</bdi>,
        <PersonLink key="reader" person={each.reader} />,
        `${desk.words(ofStreamState[each.state])} · ${desk.words(ofStreamVisibility[each.visibility])}`,
        String(each.viewers),
        desk.money(each.paid),
        silence(desk, each.readerSilentSeconds),
        ends ? (
          <PressButton
            key="end"
            path="end-stream"
            body={{ streamId: each.streamId }}
            needsReason
            words={endWords(desk)}
          />
        ) : (
          ''
        ),
      ],
    }))}
  />
)

const PersonLink = ({ person: { id, name } }: { person: { id: string; name: string } }) => (
  <a href={`/admin${pages.people.path}/${encodeURIComponent(id)}`}>
    <bdi>{name}</bdi>
  </a>
)

/** When either side was last heard of. */
const Signs = ({ desk, reading }: { desk: Desk; reading: Reading }) => (
  <>
    <Sign
      desk={desk}
      side="panel.desk.cases.client"
      isHere={reading.clientIsHere}
      seconds={reading.clientSilentSeconds}
    />
    <br />
    <Sign
      desk={desk}
      side="panel.desk.cases.reader"
      isHere={reading.readerIsHere}
      seconds={reading.readerSilentSeconds}
    />
  </>
)

const Sign = ({
  desk,
  side,
  isHere,
  seconds,
}: {
  desk: Desk
  side: PanelKey
  isHere: boolean
  seconds: number | null
}) => (
  <span className={isHere ? undefined : 'desk__late'}>
    {desk.words(side)}: {isHere ? silence(desk, seconds) : desk.words('panel.desk.live.gone')}
  </span>
)

const silence = (desk: Desk, seconds: number | null): string =>
  seconds === null ? desk.words('panel.desk.live.never') : desk.words('panel.desk.live.silent', { seconds })

const timeOf = (desk: Desk, seconds: number): string =>
  desk.words('panel.desk.live.time', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })

const endWords = (desk: Desk) => ({
  label: desk.words('panel.desk.live.end'),
  why: desk.words('panel.desk.live.why'),
  done: desk.words('panel.desk.live.ended'),
  failed: desk.words('panel.desk.failed'),
})
