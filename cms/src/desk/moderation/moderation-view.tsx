import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { Chip } from '../Chip.tsx'
import type { Desk } from '../desk.ts'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskModerationDocument, type DeskModerationQuery } from '../generated.ts'
import { Moment } from '../Moment.tsx'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { StateChip } from '../StateChip.tsx'
import { filterIn, namedFilter } from './filter.ts'
import { ofContent, ofFlag, ofModeration } from './word-keys.ts'

type Item = NonNullable<DeskModerationQuery['moderationQueue']>['edges'][number]['node']
const aPage = 25
const LONGEST = 160

/** What people reported and rules caught, the highest priority first, of equals who waits longest. */
export const ModerationView = (props: AdminViewServerProps) =>
  deskPage(props, pages.moderation, async desk => {
    const filter = filterIn(name => one(props.searchParams, name))
    const after = one(props.searchParams, 'after')
    const { moderationQueue } = await desk.ask(DeskModerationDocument, { filter, first: aPage, after })
    const path = `/admin${pages.moderation.path}`
    return (
      <>
        <Filter desk={desk} filter={filter} />
        <DeskTable
          heads={[
            desk.words('panel.moderation.what'),
            desk.words('panel.moderation.state'),
            desk.words('panel.moderation.words'),
            desk.words('panel.moderation.author'),
            desk.words('panel.moderation.why'),
            desk.words('panel.moderation.score'),
            desk.words('panel.moderation.since'),
          ]}
          numbers={[5]}
          empty={desk.words('panel.moderation.none')}
          rows={(moderationQueue?.edges ?? []).map(({ node }) => rowOf(desk, node))}
        />
        {moderationQueue && (
          <Pager
            desk={desk}
            path={path}
            query={namedFilter(filter)}
            after={after}
            pageInfo={moderationQueue.pageInfo}
          />
        )}
      </>
    )
  })

const rowOf = (
  desk: Desk,
  { id, kind, state, words, author, reasons, rules, score, isHidden, openedAt }: Item,
) => ({
  key: id,
  cells: [
    <span key="what">
      <Link href={`/admin${pages.moderation.path}/${encodeURIComponent(id)}`}>
        {desk.words(ofContent[kind])}
      </Link>
    </span>,
    <span key="state" className="desk__chips">
      <StateChip desk={desk} of={state} words={ofModeration} />
      {isHidden && <Chip>{desk.words('panel.moderation.hidden')}</Chip>}
    </span>,
    <bdi key="words">{words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}</bdi>,
    <Link key="author" href={`/admin${pages.people.path}/${encodeURIComponent(author.id)}`}>
      <bdi>{author.name || desk.words('panel.desk.people.nameless')}</bdi>
    </Link>,
    <span key="why">{[...reasons.map(reason => desk.words(ofFlag[reason])), ...rules].join(', ')}</span>,
    score,
    <Moment key="since" desk={desk} at={openedAt} />,
  ],
})

function Filter({ desk, filter }: { desk: Desk; filter: ReturnType<typeof filterIn> }) {
  const choices = [
    ['state', 'panel.moderation.state', 'panel.moderation.waiting', ofModeration],
    ['kind', 'panel.moderation.what', 'panel.moderation.all', ofContent],
    ['reason', 'panel.moderation.why', 'panel.moderation.all', ofFlag],
  ] as const
  return (
    <form className="desk__actions" method="get">
      {choices.map(([name, label, all, options]) => (
        <label key={name}>
          {desk.words(label)}
          <select name={name} defaultValue={filter[name] ?? ''}>
            <option value="">{desk.words(all)}</option>
            {Object.entries(options).map(([value, key]) => (
              <option key={value} value={value}>
                {desk.words(key)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="btn btn--style-secondary btn--size-medium">
        {desk.words('panel.desk.money.show')}
      </button>
    </form>
  )
}
