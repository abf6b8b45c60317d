import type { AnswerPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert, type Tone } from '../../ui/Alert.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { promisedWords } from './answer-words.ts'
import { DueIn } from './DueIn.tsx'

type Props = { answer: AnswerPartsFragment; unit: Unit }

const tones: Record<AnswerPartsFragment['state'], Tone> = {
  REQUESTED: 'info',
  DELIVERED: 'good',
  DECLINED: 'info',
  CANCELLED: 'info',
  LATE: 'warn',
}

/** How it stands, in a sentence for whoever looks, and what is left of its time. */
export function AnswerStatus({ answer, unit }: Props) {
  const { state, side } = answer
  const values = {
    state,
    reader: firstName(answer.reader.name),
    client: answer.client.name,
    amount: showMoney(answer.price, unit),
    time: promisedWords(answer.promisedMinutes),
  }
  const begun = answer.beganAt !== null
  return (
    <Alert
      tone={tones[state]}
      title={m['answers.status.title']({ state })}
      actions={state === 'REQUESTED' && <DueIn dueAt={answer.dueAt} from={answer.readAt} />}
    >
      <p>
        {side === 'CLIENT' ? m['answers.status.client'](values) : m['answers.status.reader'](values)}
        {state === 'REQUESTED' && side === 'CLIENT' && begun && ` ${m['answers.status.begun'](values)}`}
        {state === 'DELIVERED' && side === 'READER' && (
          <> {answer.viewedAt ? m['answers.viewed']() : m['answers.notViewed']()}</>
        )}
      </p>
    </Alert>
  )
}
