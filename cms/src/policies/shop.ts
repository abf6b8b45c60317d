import type { NumberField } from 'payload'
import { inBoth } from '../words.ts'
import { whole } from './amounts.ts'

/** The terms of the shop: how long after a parcel was sent what is in it may be sent back. */
export const shopTerms: NumberField[] = [
  whole(
    'returnDays',
    30,
    {
      label: inBoth('panel.policies.returnDays'),
      description: inBoth('panel.policies.returnDays.hint'),
    },
    0,
    365,
  ),
]
