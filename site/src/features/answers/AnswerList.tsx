import type { AnswerLineFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { deliveryIcons, deliveryWords, stateTones } from './answer-words.ts'
import { DueIn } from './DueIn.tsx'

type Props = {
  answers: AnswerLineFragment[]
  unit: Unit
}

/** Answers of one side, each a way to its page. */
export function AnswerList({ answers, unit }: Props) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {answers.map(answer => (
        <AnswerLine key={answer.id} answer={answer} unit={unit} />
      ))}
    </ul>
  )
}

function AnswerLine({ answer, unit }: Pick<Props, 'unit'> & { answer: AnswerLineFragment }) {
  const { side, state, name, delivery, clarification, clarified } = answer
  const Icon = deliveryIcons[delivery]
  const waits = state === 'REQUESTED'
  const isReader = side === 'READER'
  const other = isReader ? answer.client.name : answer.reader.name
  const href = isReader && waits ? `/desk/reader/answers/${answer.id}` : `/answers/${answer.id}`
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-3.5 py-3.5 sm:grid-cols-[auto_minmax(0,1fr)_auto_auto] sm:px-5">
      <span
        title={deliveryWords(delivery)}
        className="grid size-10 shrink-0 place-items-center rounded-full bg-raised text-accent-ink"
      >
        <Icon aria-hidden size={19} />
      </span>
      <div className="min-w-0">
        <p className="leading-snug">
          <a className="prose-link" href={href}>
            <bdi>{name}</bdi>
          </a>
        </p>
        <p className="text-[0.9rem] text-soft">
          <bdi>{other}</bdi> · <Moment at={answer.requestedAt} show="recent" />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2 max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2">
        {waits ? (
          <DueIn dueAt={answer.dueAt} from={answer.readAt} className="text-[0.95rem]" />
        ) : (
          <Badge tone={stateTones[state]}>{m['answers.state']({ state })}</Badge>
        )}
        {isReader && clarification && !clarified && (
          <Badge tone="accent">{m['answers.clarification.open']()}</Badge>
        )}
      </div>
      <Money
        amount={(isReader ? answer.earned : null) ?? answer.price}
        unit={unit}
        className="font-semibold max-sm:col-start-3 max-sm:row-start-1"
      />
    </li>
  )
}
