import type { FieldErrors } from 'react-hook-form'
import type { ReaderProfilePageQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import type { ProfileDraft } from './profile-draft.ts'
import { TagChoices } from './TagChoices.tsx'

/** How many attributes of each kind a profile may carry, as the cms has it. */
const mostOfKind = { TOOL: 3, ABILITY: 3, STYLE: 1 } as const
const kinds = ['TOOL', 'ABILITY', 'STYLE'] as const

type Props = {
  offered: Pick<ReaderProfilePageQuery, 'attributes' | 'topics'>
  values: Pick<ProfileDraft, 'attributes' | 'topics'>
  error: FieldErrors<ProfileDraft>
  onChange(name: 'attributes' | 'topics', chosen: string[]): void
}

/** What a reader reads with, what they can do, how they speak, and what they are asked about. */
export function ProfileTags({ offered, values, error, onChange }: Props) {
  return (
    <>
      {kinds.map(kind => (
        <TagChoices
          key={kind}
          legend={m['profileForm.attributes']({ kind })}
          choices={offered.attributes.filter(each => each.kind === kind)}
          chosen={values.attributes}
          most={mostOfKind[kind]}
          error={kind === 'TOOL' ? messageOf(error.attributes) : undefined}
          onChange={chosen => onChange('attributes', chosen)}
        />
      ))}
      <TagChoices
        legend={m['profileForm.topics']()}
        choices={offered.topics.map(topic => ({ id: topic, name: topic }))}
        chosen={values.topics}
        error={messageOf(error.topics)}
        onChange={chosen => onChange('topics', chosen)}
      />
    </>
  )
}

/** The problem of a list as a whole. */
const messageOf = (error: { message?: string } | undefined): string | undefined => error?.message
