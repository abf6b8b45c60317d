import type { DateField } from 'payload'
import { inBoth, problem } from '../words.ts'

export const from: DateField = {
  name: 'from',
  label: inBoth('panel.shop.from'),
  type: 'date',
  admin: { date: { pickerAppearance: 'dayAndTime' } },
}

/** Later than `from` beside it. */
export const until: DateField = {
  name: 'until',
  label: inBoth('panel.shop.until'),
  type: 'date',
  admin: { date: { pickerAppearance: 'dayAndTime' } },
  validate: (value, { req, siblingData }) => {
    const { from } = siblingData as { from?: string | null }
    if (!value || !from) return true
    return new Date(value) > new Date(from) || problem(req, 'panel.problem.endBeforeBegin')
  },
}
