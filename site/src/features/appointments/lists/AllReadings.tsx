import type { ReadingsPageQuery } from '../../../graphql/generated.ts'
import type { Unit } from '../../../ui/format/money.ts'
import { ReadingRow } from '../../dashboard/ReadingList.tsx'
import { AppointmentRow } from './AppointmentRow.tsx'

type Node = NonNullable<ReadingsPageQuery['viewer']>['allReadings']['edges'][number]['node']
type Props = { readings: Node[]; unit: Unit }

/** Live readings and appointments in one list. */
export function AllReadings({ readings, unit }: Props) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {readings.map(each =>
        each.__typename === 'Appointment' ? (
          <AppointmentRow key={each.id} appointment={each} unit={unit} />
        ) : (
          <ReadingRow key={each.id} reading={each} unit={unit} />
        ),
      )}
    </ul>
  )
}
