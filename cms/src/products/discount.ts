import type { GroupField } from 'payload'

/** A reduction for a time. Basis points: 1500 is 15%. */
export const discount: GroupField = {
  name: 'discount',
  type: 'group',
  fields: [
    {
      name: 'basisPoints',
      type: 'number',
      admin: { description: '1500 is 15%.' },
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        (Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 9000) ||
        'A discount is between 100 (1%) and 9000 (90%) basis points.',
    },
    { name: 'from', type: 'date' },
    {
      name: 'until',
      type: 'date',
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
        const from = (siblingData as { from?: string } | undefined)?.from
        if (!value || !from) return true
        return new Date(String(value)) > new Date(from) || 'A discount ends after it begins.'
      },
    },
  ],
}
