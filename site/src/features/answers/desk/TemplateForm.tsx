import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { mutate } from '../../../graphql/browser.ts'
import {
  SaveAnswerTemplateDocument,
  type TemplatePartsFragment,
  WithdrawAnswerTemplateDocument,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { Field, Select, TextArea } from '../../../ui/Field.tsx'
import { viewerLocale } from '../../../ui/format/amount.ts'
import { signOf } from '../../../ui/format/money.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { forgetDraft } from '../../forms/draft.ts'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { useFields } from '../../forms/use-fields.ts'
import {
  deliveryIcons,
  deliveryOrder,
  deliveryWords,
  promisedChoices,
  promisedWords,
} from '../answer-words.ts'
import { QuestionEditor } from './QuestionEditor.tsx'
import { draftOf, inputOf, newQuestion, priceProblem, type TemplateDraft } from './template-draft.ts'

const mostQuestions = 10
const desk = '/desk/reader/answers'

type Props = {
  /** Null for a new one. */
  template: TemplatePartsFragment | null
  /** Of the house: what a price is typed in. */
  currency: string
}

/** What a reader offers as an answer. */
export function TemplateForm({ template, currency }: Props) {
  const [locale, setLocale] = useState('en-US')
  const draft = `template:${template?.id ?? 'new'}`
  const { form, field } = useFields<TemplateDraft>({
    initial: draftOf(template, 'en-US'),
    draft,
    check: values => ({
      name: values.name.trim().length < 3 ? m['answers.form.name.missing']() : undefined,
      price: priceProblem(values.price, locale, currency),
      ...Object.fromEntries(
        values.questions.map(({ prompt }, at) => [
          `questions.${at}.prompt`,
          prompt.trim().length < 3 ? m['answers.form.prompt.missing']() : undefined,
        ]),
      ),
    }),
  })
  const questions = useFieldArray({ control: form.control, name: 'questions' })
  const saving = useAction()
  const removing = useAction()

  // The server cannot know how this browser writes amounts.
  useEffect(() => {
    const own = viewerLocale()
    setLocale(own)
    if (form.getValues('price') === draftOf(template, 'en-US').price)
      form.setValue('price', draftOf(template, own).price)
  }, [template, form])

  const save = form.handleSubmit(async values => {
    const input = inputOf(values, locale, currency)
    if (!input) return
    const offered = { ...input, answerTemplateId: template?.id ?? null }
    await saving.run(offered, async idempotencyKey => {
      const { saveAnswerTemplate: saved } = await mutate(SaveAnswerTemplateDocument, {
        input: { ...offered, idempotencyKey },
      })
      if (saved.__typename !== 'AnswerTemplate') return saved
      forgetDraft(draft)
      return goTo(desk)
    })
  })

  const withdraw = (id: string) =>
    removing.run(['withdraw', id], async () => {
      await mutate(WithdrawAnswerTemplateDocument, { id }, { isRepeatable: true })
      forgetDraft(draft)
      return goTo(desk)
    })

  return (
    <form method="post" noValidate onSubmit={save} className="grid gap-6">
      <Card className="grid gap-5">
        <Field
          label={m['answers.form.name']()}
          hint={m['answers.form.name.hint']()}
          maxLength={80}
          {...field('name')}
        />
        <TextArea
          label={m['answers.form.description']()}
          hint={m['answers.form.description.hint']()}
          maxLength={600}
          {...field('description')}
        />
        <ChoiceCards
          legend={m['answers.form.delivery']()}
          field={field('delivery')}
          choices={deliveryOrder.map(value => {
            const Icon = deliveryIcons[value]
            return { value, title: deliveryWords(value), icon: <Icon aria-hidden size={22} /> }
          })}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label={m['answers.form.price']()}
            inputMode="decimal"
            prefix={signOf(currency)}
            {...field('price')}
          />
          <Select
            label={m['answers.form.promised']()}
            hint={m['answers.form.promised.hint']()}
            {...field('promisedMinutes')}
          >
            {promisedChoices.map(minutes => (
              <option key={minutes} value={minutes}>
                {promisedWords(minutes)}
              </option>
            ))}
          </Select>
        </div>
        <label className="flex items-center gap-3">
          <input type="checkbox" className="size-5 accent-(--accent)" {...form.register('isOffered')} />
          <span>{m['answers.form.offered']()}</span>
        </label>
      </Card>
      <section aria-labelledby="questions" className="grid gap-4">
        <div>
          <h2 id="questions">{m['answers.form.questions']()}</h2>
          <p className="text-soft">{m['answers.form.questions.hint']()}</p>
        </div>
        {questions.fields.map(({ id }, at) => (
          <QuestionEditor
            key={id}
            number={at + 1}
            field={name => field(`questions.${at}.${name}`)}
            isChoice={form.watch(`questions.${at}.kind`) === 'CHOICE'}
            required={form.register(`questions.${at}.isRequired`)}
            onRemove={() => questions.remove(at)}
          />
        ))}
        {questions.fields.length < mostQuestions && (
          <Button
            variant="outline"
            className="justify-self-start"
            onClick={() => questions.append(newQuestion())}
          >
            <Plus aria-hidden size={17} /> {m['answers.form.addQuestion']()}
          </Button>
        )}
      </section>
      <ActionProblem state={saving.state} />
      <ActionProblem state={removing.state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={saving.busy}>
          {m['answers.form.save']()}
        </Button>
        <Button href={desk} variant="outline">
          {m['answers.form.back']()}
        </Button>
        {template && (
          <Button variant="danger" busy={removing.busy} onClick={() => withdraw(template.id)}>
            {m['answers.form.remove']()}
          </Button>
        )}
      </div>
    </form>
  )
}
