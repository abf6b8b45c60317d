import type { CollectionConfig, NumberFieldSingleValidation } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween, wholeBetween } from '../minor-units.ts'
import { from, until } from '../shop/sale.ts'
import { keepersOfMoney, keepersOfMoneyField, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'
import { oneMostPopular } from './one-most-popular.ts'

const LEAST_PRICE = 100
const MOST_PRICE = 100_000

/** A bonus is never more than what is paid. */
const withinPrice: NumberFieldSingleValidation = (value, options) => {
  const { priceMinor } = options.siblingData as { priceMinor?: number }
  const most = typeof priceMinor === 'number' ? priceMinor : MOST_PRICE
  if (typeof value === 'number' && value > most)
    return problem(options.req, 'panel.problem.amountMost', { most: { minor: most } })
  return priceBetween(0, most)(value, options)
}

/** Credit that clients buy at a fixed price, with a bonus that the platform adds. What was sold is copied into the top-up. */
export const packages: CollectionConfig = {
  slug: 'packages',
  labels: { singular: inBoth('panel.packages.one'), plural: inBoth('panel.packages.many') },
  access: { read: staffAndService, create: keepersOfMoney, update: keepersOfMoney, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.catalogue'),
    description: inBoth('panel.packages.hint'),
    defaultColumns: ['name', 'priceMinor', 'bonusMinor', 'mostPopular', 'brands', 'until', 'archived'],
  },
  defaultSort: 'sort',
  hooks: { beforeChange: [oneMostPopular] },
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 40,
    },
    {
      name: 'priceMinor',
      label: inBoth('panel.field.price'),
      type: 'number',
      required: true,
      validate: priceBetween(LEAST_PRICE, MOST_PRICE),
    },
    {
      name: 'bonusMinor',
      label: inBoth('panel.packages.bonus'),
      type: 'number',
      required: true,
      defaultValue: 0,
      validate: withinPrice,
      admin: { description: inBoth('panel.packages.bonus.hint') },
    },
    {
      name: 'perPerson',
      label: inBoth('panel.packages.perPerson'),
      type: 'select',
      required: true,
      defaultValue: 'UNLIMITED',
      options: [
        { value: 'UNLIMITED', label: inBoth('panel.packages.perPerson.unlimited') },
        { value: 'ONCE', label: inBoth('panel.packages.perPerson.once') },
      ],
      admin: { description: inBoth('panel.packages.perPerson.hint') },
    },
    {
      name: 'brands',
      label: inBoth('panel.brands.many'),
      type: 'relationship',
      relationTo: 'brands',
      hasMany: true,
      admin: { description: inBoth('panel.packages.brands.hint') },
    },
    from,
    until,
    {
      name: 'mostPopular',
      label: inBoth('panel.packages.mostPopular'),
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: inBoth('panel.packages.mostPopular.hint') },
    },
    {
      name: 'sort',
      label: inBoth('panel.gifts.sort'),
      type: 'number',
      required: true,
      defaultValue: 100,
      validate: wholeBetween(0, 10_000),
      admin: { position: 'sidebar', description: inBoth('panel.gifts.sort.hint') },
    },
    { ...archived, access: { create: keepersOfMoneyField, update: keepersOfMoneyField } },
  ],
}
