import { type ComponentType, useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  type AnswerPartsFragment,
  CancelAnswerDocument,
  ViewAnswerDocument,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'
import { AnswerFacts } from './AnswerFacts.tsx'
import { AnswerPlayer } from './AnswerPlayer.tsx'
import { AnswerReplies } from './AnswerReplies.tsx'
import { AnswerStatus } from './AnswerStatus.tsx'
import type { AfterProps } from './after-props.ts'
import { answerNow } from './answer-now.ts'
import { Clarification } from './Clarification.tsx'

export type RoomProps = { answer: AnswerPartsFragment; unit: Unit }

/** One answer, to both of its sides: how it stands, what was asked, what came, and what it cost. */
export function AnswerRoom({
  answer: before,
  unit,
  After,
}: RoomProps & { After: ComponentType<AfterProps> }) {
  const [answer, setAnswer] = useState(before)
  const { state, busy, run } = useAction()
  const { id, side, media, text, viewedAt } = answer
  const isDelivered = answer.state === 'DELIVERED'

  const viewed = () => {
    if (side !== 'CLIENT' || !isDelivered || viewedAt) return
    // Of no consequence to whoever looks: when it fails, the next look says it again.
    void mutate(ViewAnswerDocument, { id }, { isRepeatable: true }).then(
      ({ viewAnswer }) =>
        viewAnswer.__typename === 'Answer' &&
        setAnswer(known => ({ ...known, viewedAt: viewAnswer.viewedAt })),
      () => undefined,
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there; a recording is seen when it is played
  useEffect(() => {
    if (!media) viewed()
  }, [])

  const cancel = () =>
    run(['cancel', id], async () => {
      const { cancelAnswer } = await mutate(CancelAnswerDocument, { id }, { isRepeatable: true })
      if (cancelAnswer.__typename !== 'Answer') return cancelAnswer
      const now = (await answerNow(id)) ?? { state: 'CANCELLED' as const, mayCancel: false }
      setAnswer(known => ({ ...known, ...now }))
      return null
    })

  return (
    <div className="grid gap-8">
      <AnswerStatus answer={answer} unit={unit} />
      {isDelivered && (media || text) && (
        <section aria-labelledby="delivered" className="grid gap-4">
          <h2 id="delivered">{m['answers.delivered']({ side })}</h2>
          {media && <AnswerPlayer answer={answer} media={media} onPlay={viewed} />}
          {text && (
            <Card>
              <p dir="auto" className="max-w-prose whitespace-pre-wrap text-[1.05rem] leading-relaxed">
                {text}
              </p>
            </Card>
          )}
        </section>
      )}
      {isDelivered && <Clarification answer={answer} onChange={setAnswer} />}
      <AnswerReplies replies={answer.replies} />
      <AnswerFacts answer={answer} unit={unit} />
      {isDelivered && (
        <After
          answer={answer}
          unit={unit}
          change={changed => setAnswer(known => ({ ...known, ...changed }))}
        />
      )}
      {answer.mayCancel && (
        <div className="grid justify-items-start gap-3">
          <p className="text-soft">{m['answers.cancel.text']()}</p>
          <Button variant="outline" busy={busy} onClick={cancel}>
            {m['answers.cancel']()}
          </Button>
        </div>
      )}
      <ActionProblem state={state} />
    </div>
  )
}
