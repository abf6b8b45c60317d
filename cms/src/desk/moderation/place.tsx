import type { Desk } from '../desk.ts'
import type { ModeratedItem } from './moderated-item.ts'

type Line = NonNullable<ModeratedItem['place']>['before'][number]

/** Its words, as they were reported and as they stand now, with what was written before and after. */
export function Place({ desk, item: { words, place } }: { desk: Desk; item: ModeratedItem }) {
  const hasChanged = place !== null && place.words !== words
  return (
    <section>
      <h2>
        <bdi>{place?.title || desk.words('panel.moderation.content')}</bdi>
      </h2>
      {place?.path && (
        <p>
          <a href={place.path} target="_blank" rel="noreferrer">
            {desk.words('panel.moderation.open')}
          </a>
        </p>
      )}
      {place?.stars && <p>{desk.words('panel.moderation.stars', { stars: place.stars })}</p>}
      <Lines desk={desk} lines={place?.before ?? []} />
      <blockquote className="desk__words">
        <bdi>{place?.words || words || desk.words('panel.moderation.noWords')}</bdi>
      </blockquote>
      <Lines desk={desk} lines={place?.after ?? []} />
      {hasChanged && (
        <>
          <p>{desk.words('panel.moderation.asReported')}</p>
          <blockquote className="desk__words">
            <bdi>{words}</bdi>
          </blockquote>
        </>
      )}
      {place === null && <p>{desk.words('panel.moderation.gone')}</p>}
    </section>
  )
}

const Lines = ({ desk, lines }: { desk: Desk; lines: readonly Line[] }) =>
  lines.length > 0 && (
    <ul>
      {lines.map(({ author, words, at, isHidden }) => (
        <li key={`${at} ${words}`}>
          <strong>
            <bdi>{author ?? desk.words('panel.desk.people.nameless')}</bdi>
          </strong>{' '}
          <bdi>{words}</bdi>
          {isHidden && ` · ${desk.words('panel.moderation.hidden')}`}
        </li>
      ))}
    </ul>
  )
