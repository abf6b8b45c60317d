import type { NumberField } from 'payload'
import { inBoth } from '../words.ts'
import { whole } from './amounts.ts'

/** When something that people report is hidden before staff decide, and how long its author may ask for a second look. */
export const moderationTerms: NumberField[] = [
  whole(
    'moderationHideFlags',
    3,
    {
      label: inBoth('panel.policies.moderationHideFlags'),
      description: inBoth('panel.policies.moderationHideFlags.hint'),
    },
    1,
    1000,
  ),
  whole(
    'moderationAppealDays',
    30,
    {
      label: inBoth('panel.policies.moderationAppealDays'),
      description: inBoth('panel.policies.moderationAppealDays.hint'),
    },
    1,
    365,
  ),
]
