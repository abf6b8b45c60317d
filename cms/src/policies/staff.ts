import type { NumberField } from 'payload'
import { inBoth } from '../words.ts'
import { whole } from './amounts.ts'

/** What the team may do alone. */
export const staffTerms: NumberField[] = [
  whole(
    'adjustmentAloneMinor',
    5000,
    {
      label: inBoth('panel.policies.adjustmentAlone'),
      description: inBoth('panel.policies.adjustmentAlone.hint'),
    },
    0,
    1_000_000,
  ),
]
