import type { ReviewNameStyle } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Field, Select } from '../../../ui/Field.tsx'

export type ChosenName = { nameStyle: ReviewNameStyle; alias: string | null }

const styles = ['FIRST_NAME_AND_INITIAL', 'FIRST_NAME', 'ALIAS'] as const
const longestAlias = 30

/** Under which name everybody sees a review, chosen as it is written. */
export function ReviewName({ value, onChange }: { value: ChosenName; onChange: (name: ChosenName) => void }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={m['reviews.name.label']()}
        hint={m['reviews.name.hint']()}
        value={value.nameStyle}
        onChange={event => {
          const nameStyle = styles.find(style => style === event.target.value) ?? 'FIRST_NAME_AND_INITIAL'
          onChange({ nameStyle, alias: nameStyle === 'ALIAS' ? '' : null })
        }}
      >
        {styles.map(style => (
          <option key={style} value={style}>
            {m['reviews.name.style']({ style })}
          </option>
        ))}
      </Select>
      {value.nameStyle === 'ALIAS' && (
        <Field
          label={m['reviews.name.alias']()}
          maxLength={longestAlias}
          required
          autoComplete="off"
          value={value.alias ?? ''}
          onChange={event => onChange({ nameStyle: 'ALIAS', alias: event.target.value })}
        />
      )}
    </div>
  )
}
