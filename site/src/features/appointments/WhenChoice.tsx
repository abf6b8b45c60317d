import { CalendarDays, Zap } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import type { When } from './use-when.ts'

type Props = {
  /** First name. */
  reader: string
  when: When
  onChange(when: When): void
}

/** Whether the reading is to be now or later. */
export function WhenChoice({ reader, when, onChange }: Props) {
  return (
    <ChoiceCards
      legend={m['book.when.legend']()}
      columns="grid-cols-2"
      name="when"
      value={when}
      onChange={value => onChange(value === 'LATER' ? 'LATER' : 'NOW')}
      choices={[
        {
          value: 'NOW',
          title: m['book.when.now'](),
          detail: m['book.when.now.detail']({ reader }),
          icon: <Zap aria-hidden size={20} />,
        },
        {
          value: 'LATER',
          title: m['book.when.laterChoice'](),
          detail: m['book.when.later.detail'](),
          icon: <CalendarDays aria-hidden size={20} />,
        },
      ]}
    />
  )
}
