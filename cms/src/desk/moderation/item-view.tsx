import { Link } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { isOneOf } from '../../staff/who.ts'
import { Chip } from '../Chip.tsx'
import type { Desk } from '../desk.ts'
import { deskPage, idIn } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskModerationItemDocument } from '../generated.ts'
import { one } from '../one.ts'
import { Pager } from '../pager.tsx'
import { pages } from '../pages.ts'
import { NoteForm } from '../people/NoteForm.tsx'
import { StateChip } from '../StateChip.tsx'
import { DecideForm } from './DecideForm.tsx'
import { decideWords, noteWords } from './form-words.ts'
import type { ModeratedItem } from './moderated-item.ts'
import { Place } from './place.tsx'
import { ofAct, ofContent, ofFlag, ofModeration } from './word-keys.ts'

/** Something that was reported or caught: in its place, why, by whom, what happened, and what becomes of it. */
export const ModerationItemView = (props: AdminViewServerProps) =>
  deskPage(props, pages.moderationItem, async desk => {
    const id = idIn(props)
    const flagsAfter = one(props.searchParams, 'after')
    const { node: item } = await desk.ask(DeskModerationItemDocument, { id, flagsAfter })
    if (item?.__typename !== 'ModerationItem') notFound()
    const mayDecide = isOneOf(props.initPageResult.req.user, 'moderator')
    const waits = item.state === 'OPEN' || item.state === 'ESCALATED' || item.state === 'APPEALED'
    return (
      <>
        <Summary desk={desk} item={item} />
        <Place desk={desk} item={item} />
        {item.appealWords && (
          <section>
            <h2>{desk.words('panel.moderation.appeal')}</h2>
            <blockquote>
              <bdi>{item.appealWords}</bdi>
            </blockquote>
          </section>
        )}
        {mayDecide && waits && (
          <DecideForm
            key={item.state}
            itemId={id}
            isAppeal={item.state === 'APPEALED'}
            isEscalated={item.state === 'ESCALATED'}
            reasons={Object.entries(ofFlag).map(([value, key]) => ({ value, label: desk.words(key) }))}
            words={decideWords(desk, item.state === 'APPEALED')}
          />
        )}
        <Flags desk={desk} item={item} after={flagsAfter} />
        {item.history.length > 0 && <History desk={desk} item={item} />}
        {mayDecide && (
          <NoteForm path="note-moderation" body={{ moderationItemId: id }} words={noteWords(desk)} />
        )}
      </>
    )
  })

const Summary = ({ desk, item }: { desk: Desk; item: ModeratedItem }) => (
  <div>
    <p className="desk__head">
      <StateChip desk={desk} of={item.state} words={ofModeration} />
      {item.isHidden && <Chip>{desk.words('panel.moderation.hidden')}</Chip>}
      <span>{desk.words(ofContent[item.kind])}</span>
      <span>
        {desk.words('panel.moderation.score')}: {item.score}
      </span>
    </p>
    <p>
      {desk.words('panel.moderation.author')}: <PersonLink desk={desk} person={item.author} />
    </p>
    {item.rules.length > 0 && (
      <p>
        {desk.words('panel.moderation.rules')}: <bdi>{item.rules.join(', ')}</bdi>
      </p>
    )}
    {item.removal && (
      <p>
        {desk.words('panel.moderation.removedFor')}: {desk.words(ofFlag[item.removal])}
        {item.removedBy && (
          <>
            {' · '}
            <PersonLink desk={desk} person={item.removedBy} />
          </>
        )}
      </p>
    )}
  </div>
)

const PersonLink = ({ desk, person: { id, name } }: { desk: Desk; person: { id: string; name: string } }) => (
  <Link href={`/admin${pages.people.path}/${encodeURIComponent(id)}`}>
    <bdi>{name || desk.words('panel.desk.people.nameless')}</bdi>
  </Link>
)

const Flags = ({ desk, item, after }: { desk: Desk; item: ModeratedItem; after: string | null }) => (
  <section>
    <h2>{desk.words('panel.moderation.flags')}</h2>
    <DeskTable
      heads={[
        desk.words('panel.moderation.who'),
        desk.words('panel.moderation.why'),
        desk.words('panel.moderation.words'),
        desk.words('panel.moderation.at'),
      ]}
      empty={desk.words('panel.moderation.noFlags')}
      rows={item.flags.edges.map(({ node: { person, reason, words, at } }) => ({
        key: `${person.id} ${at}`,
        cells: [
          <PersonLink key="who" desk={desk} person={person} />,
          desk.words(ofFlag[reason]),
          <bdi key="words">{words}</bdi>,
          desk.moment(at),
        ],
      }))}
    />
    <Pager
      desk={desk}
      path={`/admin${pages.moderation.path}/${encodeURIComponent(item.id)}`}
      query={{}}
      after={after}
      pageInfo={item.flags.pageInfo}
    />
  </section>
)

const History = ({ desk, item }: { desk: Desk; item: ModeratedItem }) => (
  <section>
    <h2>{desk.words('panel.moderation.history')}</h2>
    <ol className="desk__timeline">
      {item.history.map(({ act, words, at, person }) => (
        <li key={`${at} ${act}`}>
          <time dateTime={at}>{desk.moment(at)}</time> {desk.words(ofAct[act])}
          {person && (
            <>
              {' · '}
              <bdi>{person.name}</bdi>
            </>
          )}
          {words && (
            <p>
              <bdi>{words}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  </section>
)
