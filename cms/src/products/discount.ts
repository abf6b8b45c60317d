import type { GroupField, PayloadRequest } from 'payload'
import { wholeBetween } from '../minor-units.ts'
import { inBoth, problem } from '../words.ts'

/** A reduction for a time. Basis points: 1500 is 15%. */
export const discount: GroupField = {
  name: 'discount',
  label: inBoth('panel.products.discount'),
  type: 'group',
  fields: [
    {
      name: 'basisPoints',
      label: inBoth('panel.products.discount.basisPoints'),
      type: 'number',
      admin: { description: inBoth('panel.products.discount.basisPoints.hint') },
      validate: wholeBetween(100, 9000),
    },
    { name: 'from', label: inBoth('panel.products.discount.from'), type: 'date' },
    {
      name: 'until',
      label: inBoth('panel.products.discount.until'),
      type: 'date',
      validate: (value: unknown, { req, siblingData }: { req: PayloadRequest; siblingData: unknown }) => {
        const from = (siblingData as { from?: string } | undefined)?.from
        if (!value || !from) return true
        return new Date(String(value)) > new Date(from) || problem(req, 'panel.problem.discountEnd')
      },
    },
  ],
}
