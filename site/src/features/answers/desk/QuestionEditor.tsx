import type { UseFormRegisterReturn } from 'react-hook-form'
import type { AnswerQuestionKind } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Bound } from '../../../ui/bound.ts'
import { Card } from '../../../ui/Card.tsx'
import { Field, Select, TextArea } from '../../../ui/Field.tsx'

const kinds: AnswerQuestionKind[] = ['TEXT', 'CHOICE', 'DATE', 'NUMBER']

type Props = {
  number: number
  field(name: 'prompt' | 'kind' | 'choices'): Bound
  isChoice: boolean
  required: UseFormRegisterReturn
  onRemove(): void
}

/** One question as its reader writes it. */
export function QuestionEditor({ number, field, isChoice, required, onRemove }: Props) {
  return (
    <Card as="section" aria-label={m['answers.form.question']({ number })} className="grid gap-4">
      <Field label={m['answers.form.question']({ number })} maxLength={200} {...field('prompt')} />
      <Select label={m['answers.form.kind']()} className="sm:max-w-72" {...field('kind')}>
        {kinds.map(kind => (
          <option key={kind} value={kind}>
            {m['answers.form.kind.of']({ kind })}
          </option>
        ))}
      </Select>
      {isChoice && (
        <TextArea
          label={m['answers.form.choices']()}
          hint={m['answers.form.choices.hint']()}
          {...field('choices')}
        />
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <label className="flex items-center gap-3">
          <input type="checkbox" className="size-5 accent-(--accent)" {...required} />
          <span>{m['answers.form.required']()}</span>
        </label>
        <Button variant="quiet" size="sm" onClick={onRemove}>
          {m['answers.form.removeQuestion']()}
        </Button>
      </div>
    </Card>
  )
}
