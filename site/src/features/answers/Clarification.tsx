import { mutate } from '../../graphql/browser.ts'
import {
  type AnswerPartsFragment,
  AskClarificationDocument,
  WriteClarificationDocument,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { firstName } from '../../ui/format/person-name.ts'
import { Moment } from '../../ui/Moment.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { forgetDraft } from '../forms/draft.ts'
import { required } from '../forms/rules.ts'
import { useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'
import { answerNow } from './answer-now.ts'

type Props = { answer: AnswerPartsFragment; onChange(answer: AnswerPartsFragment): void }

/** The one question that is free afterwards, and what the reader wrote to it. */
export function Clarification({ answer, onChange }: Props) {
  const { side, clarification, clarified, mayAskMore, clarifyUntil } = answer
  const writes = side === 'READER' && clarification !== null && clarified === null
  if (clarification === null && !mayAskMore) return null
  return (
    <section aria-labelledby="clarification" className="grid gap-4">
      <h2 id="clarification">{m['answers.clarification']()}</h2>
      <Card className="grid gap-4">
        {clarification !== null && <Said by={answer.client.name} text={clarification} />}
        {clarified !== null && <Said by={answer.reader.name} text={clarified} />}
        {clarification !== null && clarified === null && side === 'CLIENT' && (
          <p className="text-soft">
            {m['answers.clarification.waits']({ reader: firstName(answer.reader.name) })}
          </p>
        )}
        {mayAskMore && clarifyUntil && (
          <p className="text-soft">
            {m['answers.clarification.text']()} <Moment at={clarifyUntil} show="date" />
          </p>
        )}
        {(mayAskMore || writes) && <Writing answer={answer} onChange={onChange} />}
      </Card>
    </section>
  )
}

function Said({ by, text }: { by: string; text: string }) {
  return (
    <div className="grid gap-1">
      <p className="text-[0.95rem] text-soft">
        <bdi>{by}</bdi>
      </p>
      <p dir="auto" className="whitespace-pre-wrap">
        {text}
      </p>
    </div>
  )
}

function Writing({ answer, onChange }: Props) {
  const asks = answer.side === 'CLIENT'
  const draft = `clarification:${answer.id}`
  const { form, field } = useFields({ initial: { text: '' }, draft })
  const { state, busy, run } = useAction()
  const write = form.handleSubmit(({ text }) =>
    run([answer.id, text], async idempotencyKey => {
      const input = { answerId: answer.id, text, idempotencyKey }
      const written = asks
        ? (await mutate(AskClarificationDocument, { input })).askClarification
        : (await mutate(WriteClarificationDocument, { input })).writeClarification
      if (written.__typename !== 'Answer') return written
      forgetDraft(draft)
      const said = asks ? { clarification: text, mayAskMore: false } : { clarified: text }
      onChange({ ...answer, ...((await answerNow(answer.id)) ?? said) })
      return null
    }),
  )
  return (
    <form method="post" noValidate onSubmit={write} className="grid justify-items-start gap-3">
      <TextArea
        className="w-full"
        label={asks ? m['answers.clarification.ask']() : m['answers.clarification.reply']()}
        maxLength={asks ? 1000 : 4000}
        {...field('text', required(m['answers.clarification.missing']()))}
      />
      <ActionProblem state={state} />
      <Button type="submit" busy={busy}>
        {asks ? m['answers.clarification.send']() : m['answers.clarification.sendReply']()}
      </Button>
    </form>
  )
}
