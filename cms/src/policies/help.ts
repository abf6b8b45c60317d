import type { NumberField } from 'payload'
import { inBoth } from '../words.ts'
import { whole } from './amounts.ts'

/** How tickets of the help centre are served. */
export const helpTerms: NumberField[] = [
  whole(
    'ticketAnswerHours',
    24,
    {
      label: inBoth('panel.policies.ticketAnswerHours'),
      description: inBoth('panel.policies.ticketAnswerHours.hint'),
    },
    1,
    240,
  ),
  whole(
    'ticketCloseDays',
    7,
    {
      label: inBoth('panel.policies.ticketCloseDays'),
      description: inBoth('panel.policies.ticketCloseDays.hint'),
    },
    1,
    90,
  ),
  whole(
    'ticketLinkDays',
    30,
    {
      label: inBoth('panel.policies.ticketLinkDays'),
      description: inBoth('panel.policies.ticketLinkDays.hint'),
    },
    1,
    90,
  ),
]
