import type { Desk } from '../desk.ts'
import type { DeskApplicationContentFragment } from '../generated.ts'
import { ofChannel } from '../word-keys.ts'
import { ofApplicationField, ofStep } from './word-keys.ts'

type Field = keyof typeof ofApplicationField

/** Which fields each step has, as the api names them when they change. */
const fieldsOf = {
  IDENTITY: ['legalName', 'country', 'bornOn'],
  EXPERIENCE: ['years', 'experience'],
  PROFILE: ['name', 'tagline', 'bio', 'location', 'languages', 'timeZone'],
  TAGS: ['attributes', 'topics'],
  RATES: ['rates'],
  PICTURES: ['picture'],
  SAMPLE: ['sample'],
  AGREEMENT: ['termsVersion'],
} as const satisfies Record<keyof typeof ofStep, readonly Field[]>
const steps = Object.keys(fieldsOf) as (keyof typeof ofStep)[]

/** What stands in a field, as text. */
function textOf(
  desk: Desk,
  content: DeskApplicationContentFragment,
  field: Exclude<Field, 'picture'>,
): string | null {
  switch (field) {
    case 'country':
      return content.country && desk.country(content.country)
    case 'languages':
      return content.languages.join(', ')
    case 'attributes':
      return content.attributes.map(({ name }) => name).join(', ')
    case 'topics':
      return content.topicLabels.join(', ')
    case 'rates':
      return content.rates
        .map(({ channel, perMinute }) => `${desk.words(ofChannel[channel])} ${desk.money(perMinute)}`)
        .join(', ')
    case 'years':
    case 'termsVersion':
      return content[field] === null ? null : String(content[field])
    default:
      return content[field]
  }
}

/** All steps of an application with what was written; of some fields alone, where a version says which changed, beside what stood there before. */
export function ContentTable({
  desk,
  content,
  only,
  before,
}: {
  desk: Desk
  content: DeskApplicationContentFragment
  only?: readonly string[]
  before?: DeskApplicationContentFragment | undefined
}) {
  const rows = steps.flatMap(step =>
    fieldsOf[step].filter(field => !only || only.includes(field)).map(field => ({ step, field })),
  )
  return (
    <table className="desk__table">
      <tbody>
        {rows.map(({ step, field }, at) => (
          <tr key={field}>
            {!only && <th scope="row">{rows[at - 1]?.step === step ? null : desk.words(ofStep[step])}</th>}
            <th scope="row">{desk.words(ofApplicationField[field])}</th>
            <td className="desk__written">
              {before && (
                <del>
                  <Written desk={desk} content={before} field={field} />
                </del>
              )}
              <Written desk={desk} content={content} field={field} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Written({
  desk,
  content,
  field,
}: {
  desk: Desk
  content: DeskApplicationContentFragment
  field: Field
}) {
  if (field === 'picture' && content.picture)
    // biome-ignore lint/performance/noImgElement: the site's own picture, in one of its sizes
    return <img src={content.picture.url} alt={content.picture.alt} />
  const written = field === 'picture' ? null : textOf(desk, content, field)
  return written ? <bdi>{written}</bdi> : desk.words('panel.desk.applications.nothing')
}
