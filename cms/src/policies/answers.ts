import type { NumberField } from 'payload'
import { priceBetween } from '../minor-units.ts'
import { inBoth } from '../words.ts'
import { whole } from './amounts.ts'

/** The terms of answers that are delivered later: what readers may ask for one, and how long a client may ask back. */
export const answerTerms: NumberField[] = [
  {
    name: 'answerLeastMinor',
    label: inBoth('panel.policies.answerLeast'),
    type: 'number',
    required: true,
    defaultValue: 300,
    validate: priceBetween(100, 100_000),
  },
  {
    name: 'answerMostMinor',
    label: inBoth('panel.policies.answerMost'),
    type: 'number',
    required: true,
    defaultValue: 20_000,
    validate: priceBetween(100, 100_000),
  },
  whole(
    'answerClarificationDays',
    7,
    {
      label: inBoth('panel.policies.answerClarificationDays'),
      description: inBoth('panel.policies.answerClarificationDays.hint'),
    },
    0,
    60,
  ),
]
