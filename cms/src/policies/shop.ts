import type { NumberField, TextareaField } from 'payload'
import { inBoth } from '../words.ts'
import { whole } from './amounts.ts'

/** The terms of the shop: how long after a parcel was sent what is in it may be sent back, and who sells. */
export const shopTerms: (NumberField | TextareaField)[] = [
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
  {
    name: 'invoiceSeller',
    label: inBoth('panel.policies.invoiceSeller'),
    type: 'textarea',
    maxLength: 400,
    admin: { description: inBoth('panel.policies.invoiceSeller.hint') },
  },
]
