import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween, wholeBetween } from '../minor-units.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'
import { validateCountries } from './countries.ts'

const shape = /^[A-Z]{3,20}$/

const validateRateCode: TextFieldSingleValidation = (value, { req }) =>
  shape.test(value ?? '') || problem(req, 'panel.problem.rateCode')

/** Countries that parcels go to at the same prices. */
export const shippingZones: CollectionConfig = {
  slug: 'shipping-zones',
  labels: { singular: inBoth('panel.zones.one'), plural: inBoth('panel.zones.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.shop'),
    defaultColumns: ['name', 'countries', 'archived'],
  },
  defaultSort: 'name',
  fields: [
    { name: 'name', label: inBoth('panel.field.name'), type: 'text', required: true, maxLength: 60 },
    {
      name: 'countries',
      label: inBoth('panel.zones.countries'),
      type: 'text',
      hasMany: true,
      required: true,
      validate: validateCountries,
      admin: { description: inBoth('panel.shop.country.hint') },
    },
    {
      name: 'rates',
      label: inBoth('panel.zones.rates'),
      labels: { singular: inBoth('panel.zones.rate'), plural: inBoth('panel.zones.rates') },
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 6,
      fields: [
        {
          name: 'code',
          label: inBoth('panel.zones.code'),
          type: 'text',
          required: true,
          validate: validateRateCode,
          admin: { description: inBoth('panel.zones.code.hint') },
        },
        {
          name: 'name',
          label: inBoth('panel.field.name'),
          type: 'text',
          required: true,
          localized: true,
          maxLength: 60,
        },
        {
          name: 'priceMinor',
          label: inBoth('panel.field.price'),
          type: 'number',
          required: true,
          validate: priceBetween(0, 100_000),
        },
        {
          name: 'mostGrams',
          label: inBoth('panel.zones.mostGrams'),
          type: 'number',
          validate: wholeBetween(1, 100_000),
        },
        {
          name: 'freeFromMinor',
          label: inBoth('panel.zones.freeFrom'),
          type: 'number',
          validate: priceBetween(1, 500_000),
        },
      ],
    },
    archived,
  ],
}
