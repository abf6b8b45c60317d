import type { NumberField } from 'payload'
import { inBoth, type PanelKey } from '../words.ts'
import { basisPoints, whole } from './amounts.ts'

/** What a span costs, in hundredths of a percent of its minutes at the reader's rate; 0: nobody offers it. */
const span = (name: string, label: PanelKey): NumberField =>
  whole(
    name,
    10_000,
    { label: inBoth(label), description: inBoth('panel.policies.appointmentSpan.hint') },
    0,
    20_000,
  )

/** The terms of appointments: the spans on offer, how long a reader has to answer, and who gets what back when one fails. */
export const appointmentTerms: NumberField[] = [
  span('appointmentQuarterHour', 'panel.policies.appointmentQuarterHour'),
  span('appointmentHalfHour', 'panel.policies.appointmentHalfHour'),
  span('appointmentThreeQuarters', 'panel.policies.appointmentThreeQuarters'),
  span('appointmentHour', 'panel.policies.appointmentHour'),
  whole(
    'appointmentAnswerHours',
    24,
    {
      label: inBoth('panel.policies.appointmentAnswerHours'),
      description: inBoth('panel.policies.appointmentAnswerHours.hint'),
    },
    1,
    168,
  ),
  whole(
    'appointmentFreeHours',
    24,
    {
      label: inBoth('panel.policies.appointmentFreeHours'),
      description: inBoth('panel.policies.appointmentFreeHours.hint'),
    },
    0,
    336,
  ),
  basisPoints('appointmentLateRefundBasisPoints', 5000, {
    label: inBoth('panel.policies.appointmentLateRefund'),
    description: inBoth('panel.policies.appointmentLateRefund.hint'),
  }),
  basisPoints('appointmentAbsentRefundBasisPoints', 0, {
    label: inBoth('panel.policies.appointmentAbsentRefund'),
    description: inBoth('panel.policies.appointmentAbsentRefund.hint'),
  }),
  whole(
    'appointmentMoves',
    2,
    {
      label: inBoth('panel.policies.appointmentMoves'),
      description: inBoth('panel.policies.appointmentMoves.hint'),
    },
    0,
    10,
  ),
]
