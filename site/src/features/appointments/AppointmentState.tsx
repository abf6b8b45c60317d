import type { Side, AppointmentState as State } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Badge } from '../../ui/Badge.tsx'

/** How an appointment stands, in words for one of its sides. */
export function AppointmentState({ state, side }: { state: State; side: Side }) {
  return (
    <Badge tone={tones[state] ?? 'plain'}>
      {side === 'CLIENT'
        ? m['appointment.state.client']({ state })
        : m['appointment.state.reader']({ state })}
    </Badge>
  )
}

const tones: Partial<Record<State, 'accent' | 'good' | 'warn'>> = {
  REQUESTED: 'accent',
  BOOKED: 'good',
  CLIENT_ABSENT: 'warn',
  READER_ABSENT: 'warn',
  NOBODY_CAME: 'warn',
  NOT_CONNECTED: 'warn',
}
