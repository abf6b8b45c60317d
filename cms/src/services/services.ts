import type { CollectionConfig, NumberFieldSingleValidation } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween, wholeBetween } from '../minor-units.ts'
import { slug } from '../slug.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'

const LEAST_PRICE = 100
const MOST_PRICE = 100_000

/** The highest price is at least the lowest. */
const highest: NumberFieldSingleValidation = (value, options) => {
  const { leastMinor } = options.siblingData as { leastMinor?: number }
  if (typeof value === 'number' && typeof leastMinor === 'number' && value < leastMinor)
    return problem(options.req, 'panel.problem.amountLeast', { least: { minor: leastMinor } })
  return priceBetween(LEAST_PRICE, MOST_PRICE)(value, options)
}

/** A kind of appointment with a name and a length of its own; readers choose which they offer, and at what price within its bounds. */
export const services: CollectionConfig = {
  slug: 'services',
  labels: { singular: inBoth('panel.services.one'), plural: inBoth('panel.services.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.catalogue'),
    defaultColumns: ['name', 'minutes', 'leastMinor', 'mostMinor', 'archived'],
  },
  defaultSort: 'minutes',
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 60,
    },
    {
      name: 'description',
      label: inBoth('panel.services.description'),
      type: 'textarea',
      required: true,
      localized: true,
      maxLength: 400,
      admin: { description: inBoth('panel.services.description.hint') },
    },
    slug,
    {
      name: 'minutes',
      label: inBoth('panel.services.minutes'),
      type: 'number',
      required: true,
      validate: wholeBetween(5, 180),
    },
    {
      name: 'leastMinor',
      label: inBoth('panel.services.least'),
      type: 'number',
      required: true,
      validate: priceBetween(LEAST_PRICE, MOST_PRICE),
    },
    {
      name: 'mostMinor',
      label: inBoth('panel.services.most'),
      type: 'number',
      required: true,
      validate: highest,
    },
    archived,
  ],
}
