import type { Desk } from '../desk.ts'
import type { DeskApplicationVersionFragment } from '../generated.ts'
import { ContentTable } from './content-table.tsx'
import { ofAct, ofStep } from './word-keys.ts'

/** Each time an application was sent or decided, with what changed since the version before marked. */
export const Versions = ({
  desk,
  versions,
}: {
  desk: Desk
  versions: readonly DeskApplicationVersionFragment[]
}) => (
  <section>
    <h2>{desk.words('panel.desk.applications.history')}</h2>
    {versions.length === 0 && <p>{desk.words('panel.desk.applications.noHistory')}</p>}
    <ol className="desk__versions" reversed>
      {versions.map((each, at) => (
        <li key={each.number} value={each.number}>
          <p>
            <strong>{desk.words(ofAct[each.act])}</strong> · {desk.moment(each.at)}
            {each.by && (
              <>
                {' · '}
                <bdi>{each.by.name}</bdi>
              </>
            )}
          </p>
          {each.words && (
            <blockquote>
              <bdi>{each.words}</bdi>
            </blockquote>
          )}
          {each.questions.map(({ step, words }) => (
            <blockquote key={step}>
              {desk.words(ofStep[step])}: <bdi>{words}</bdi>
            </blockquote>
          ))}
          <Changed desk={desk} version={each} before={versions[at + 1]?.content} />
        </li>
      ))}
    </ol>
  </section>
)

function Changed({
  desk,
  version: { changed, content },
  before,
}: {
  desk: Desk
  version: DeskApplicationVersionFragment
  before: DeskApplicationVersionFragment['content'] | undefined
}) {
  if (changed.length === 0) return null
  const isFirst = before === undefined
  return (
    <details open={!isFirst}>
      <summary>
        {desk.words(
          isFirst ? 'panel.desk.applications.asSent' : 'panel.desk.applications.changed',
          isFirst ? {} : { count: changed.length },
        )}
      </summary>
      <div className={isFirst ? undefined : 'desk__changed'}>
        <ContentTable desk={desk} content={content} only={changed} before={before} />
      </div>
    </details>
  )
}
