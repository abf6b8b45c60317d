import type { ReactNode } from 'react'
import type { Channel } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import type { Bound } from '../../ui/bound.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Select, TextArea } from '../../ui/Field.tsx'
import { type MoneyAmount, showMoney, times, type Unit } from '../../ui/format/money.ts'
import { channelWords } from './channels.ts'
import { lengths } from './lengths.ts'
import { BackAndOn } from './Steps.tsx'

export type RequestValues = {
  step: number
  channel: Channel | ''
  /** Empty: until one of both ends it. */
  minutes: string
  topic: string
  question: string
}

type Rate = { channel: Channel; perMinute: MoneyAmount }
type FieldOf = (name: 'channel' | 'minutes' | 'topic' | 'question') => Bound

const questionMost = 500

type ChannelStepProps = {
  field: FieldOf
  rates: Rate[]
  chosen: Rate | undefined
  unit: Unit
  /** What the chosen channel takes, before the button. */
  children: ReactNode
}

export function ChannelStep({ field, rates, chosen, unit, children }: ChannelStepProps) {
  return (
    <>
      <ChoiceCards
        legend={m['start.channel.legend']()}
        columns="grid-cols-1"
        field={field('channel')}
        choices={rates.map(({ channel: each, perMinute }) => {
          const { icon: Icon, label, detail } = channelWords[each]
          return {
            value: each,
            title: label,
            detail: `${detail} · ${m['room.meter.perMinute']({ price: showMoney(perMinute, unit) })}`,
            icon: <Icon aria-hidden size={22} />,
          }
        })}
      />
      <Select label={m['start.length.field']()} hint={m['start.length.hint']()} {...field('minutes')}>
        <option value="">{m['start.length.open']()}</option>
        {lengths.map(each => (
          <option key={each} value={each}>
            {chosen
              ? m['start.length.priced']({
                  minutes: each,
                  most: showMoney(times(chosen.perMinute, each), unit),
                })
              : m['start.length.minutes']({ minutes: each })}
          </option>
        ))}
      </Select>
      {children}
      <Button type="submit" disabled={rates.length === 0}>
        {m['start.continue']()}
      </Button>
    </>
  )
}

type QuestionStepProps = {
  field: FieldOf
  topics: readonly string[]
  /** First name of the reader. */
  reader: string
  /** Of what is typed. */
  length: number
  onBack(): void
}

export function QuestionStep({ field, topics, reader, length, onBack }: QuestionStepProps) {
  return (
    <>
      <Select label={m['start.topic']()} {...field('topic')}>
        <option value="">{m['start.topic.any']()}</option>
        {topics.map(each => (
          <option key={each}>{each}</option>
        ))}
      </Select>
      <TextArea
        label={m['start.question']()}
        hint={m['start.question.hint']({ reader, left: questionMost - length })}
        maxLength={questionMost}
        {...field('question')}
      />
      <BackAndOn back={onBack} />
    </>
  )
}
