import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  type AnswerPartsFragment,
  BeginAnswerDocument,
  DeclineAnswerDocument,
  DeliverAnswerDocument,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { firstName } from '../../../ui/format/person-name.ts'
import { useUnsavedWarning } from '../../dashboard/use-unsaved-warning.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { forgetDraft } from '../../forms/draft.ts'
import { goTo } from '../../forms/go-to.ts'
import { required } from '../../forms/rules.ts'
import { useAction } from '../../forms/use-action.ts'
import { useFields } from '../../forms/use-fields.ts'
import { RecordingStep } from './RecordingStep.tsx'
import { UploadProgress } from './UploadProgress.tsx'
import { useUpload } from './use-upload.ts'

type Props = { answer: AnswerPartsFragment }

/** The reader begins or declines; then writes or records, and delivers. */
export function DeliverAnswer({ answer }: Props) {
  const [isBegun, setBegun] = useState(answer.beganAt !== null)
  const beginning = useAction()
  const declining = useAction()
  const { id } = answer

  const begin = () =>
    beginning.run(['begin', id], async () => {
      const { beginAnswer } = await mutate(BeginAnswerDocument, { id }, { isRepeatable: true })
      if (beginAnswer.__typename !== 'Answer') return beginAnswer
      setBegun(true)
      return null
    })
  const decline = () =>
    declining.run(['decline', id], async () => {
      const { declineAnswer } = await mutate(DeclineAnswerDocument, { id }, { isRepeatable: true })
      if (declineAnswer.__typename !== 'Answer') return declineAnswer
      return goTo(`/answers/${id}`)
    })

  return (
    <div className="grid gap-6">
      {isBegun ? (
        <Delivery answer={answer} />
      ) : (
        <Card className="grid justify-items-start gap-4">
          <p className="text-soft">{m['answers.begin.text']({ client: firstName(answer.client.name) })}</p>
          <Button busy={beginning.busy} onClick={begin}>
            {m['answers.begin']()}
          </Button>
        </Card>
      )}
      <ActionProblem state={beginning.state} />
      <div className="grid justify-items-start gap-3">
        <Button variant="quiet" busy={declining.busy} onClick={decline}>
          {m['answers.decline']()}
        </Button>
        <ActionProblem state={declining.state} />
      </div>
    </div>
  )
}

function Delivery({ answer }: Props) {
  const { id, delivery } = answer
  const draft = `deliver:${id}`
  const isText = delivery === 'TEXT'
  const { form, field } = useFields({ initial: { text: '' }, draft })
  const { state, busy, run } = useAction()
  const upload = useUpload(id, answer.upload)
  const [isMissing, setMissing] = useState(false)
  useUnsavedWarning(upload.state.kind === 'sending')

  const deliver = form.handleSubmit(({ text }) => {
    const uploaded = upload.state.kind === 'finished' ? upload.state.upload : null
    setMissing(!isText && uploaded === null)
    if (!isText && uploaded === null) return
    const delivered = { answerId: id, text: text.trim() || null, upload: uploaded }
    return run(delivered, async idempotencyKey => {
      const { deliverAnswer } = await mutate(DeliverAnswerDocument, {
        input: { ...delivered, idempotencyKey },
      })
      if (deliverAnswer.__typename !== 'Answer') return deliverAnswer
      forgetDraft(draft)
      return goTo(`/answers/${id}`)
    })
  })

  return (
    <form method="post" noValidate onSubmit={deliver} className="grid gap-5">
      <Card className="grid gap-5">
        {!isText && (
          <>
            <RecordingStep
              kind={delivery}
              onChoose={recording => (recording ? void upload.send(recording) : upload.stop())}
            />
            <UploadProgress state={upload.state} />
          </>
        )}
        <TextArea
          label={isText ? m['answers.write']() : m['answers.note']()}
          hint={isText ? m['answers.write.hint']() : undefined}
          rows={isText ? 14 : 3}
          maxLength={20_000}
          {...field('text', isText ? required(m['answers.write.missing']()) : undefined)}
        />
      </Card>
      {isMissing && upload.state.kind !== 'finished' && (
        <p role="alert" className="font-semibold text-bad">
          {upload.state.kind === 'sending' ? m['answers.upload.wait']() : m['answers.record.missing']()}
        </p>
      )}
      <ActionProblem state={state} />
      <div className="grid justify-items-start gap-2">
        <Button type="submit" size="lg" busy={busy}>
          {m['answers.deliver']()}
        </Button>
        <p className="text-[0.92rem] text-soft">{m['answers.deliver.text']()}</p>
      </div>
    </form>
  )
}
