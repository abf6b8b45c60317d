import type { TemplatePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import type { Bound } from '../../ui/bound.ts'
import { Field, Select, TextArea } from '../../ui/Field.tsx'

type Props = { question: TemplatePartsFragment['questions'][number]; field: Bound }

/** One of the reader's questions, in the control that its kind asks for. */
export function QuestionField({ question, field }: Props) {
  const { prompt, kind, choices, isRequired } = question
  const frame = { label: isRequired ? prompt : m['answers.optional']({ label: prompt }) }
  if (kind === 'CHOICE')
    return (
      <Select {...frame} {...field}>
        <option value="">{m['answers.choose']()}</option>
        {choices.map(choice => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    )
  if (kind === 'DATE') return <Field {...frame} type="date" className="max-w-60" {...field} />
  if (kind === 'NUMBER') return <Field {...frame} inputMode="decimal" className="max-w-60" {...field} />
  return <TextArea {...frame} maxLength={2000} {...field} />
}
