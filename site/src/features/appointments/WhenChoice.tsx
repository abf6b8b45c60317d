import { CalendarDays, Zap } from 'lucide-react'
import { m } from '../../messages/index.ts'
import type { Bound } from '../../ui/bound.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'

type Props = {
  /** First name. */
  reader: string
  field: Bound
}

/** Whether the reading is to be now or later. */
export function WhenChoice({ reader, field }: Props) {
  return (
    // What was chosen before the island was alive is found among the radio buttons of a form.
    <form method="post" noValidate onSubmit={event => event.preventDefault()}>
      <ChoiceCards
        legend={m['book.when.legend']()}
        columns="grid-cols-2"
        field={field}
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
    </form>
  )
}
