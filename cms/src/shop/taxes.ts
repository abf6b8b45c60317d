import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { wholeBetween } from '../minor-units.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { validateCountries } from './countries.ts'

const rate = (name: 'standard' | 'reduced' | 'digital') =>
  ({
    name: `${name}BasisPoints`,
    label: inBoth(`panel.taxClass.${name}`),
    type: 'number',
    required: true,
    defaultValue: 0,
    validate: wholeBetween(0, 5000),
    admin: { description: inBoth('panel.shop.basisPoints.hint') },
  }) as const

/** What buyers in a country pay in taxes, and whether prices are shown with them. */
export const taxes: CollectionConfig = {
  slug: 'taxes',
  labels: { singular: inBoth('panel.taxes.one'), plural: inBoth('panel.taxes.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'country',
    group: inBoth('panel.group.shop'),
    defaultColumns: ['country', 'isIncluded', 'standardBasisPoints', 'archived'],
  },
  defaultSort: 'country',
  fields: [
    {
      name: 'country',
      label: inBoth('panel.taxes.country'),
      type: 'text',
      required: true,
      unique: true,
      index: true,
      validate: validateCountries,
      admin: { description: inBoth('panel.shop.country.hint') },
    },
    {
      name: 'isIncluded',
      label: inBoth('panel.taxes.isIncluded'),
      type: 'checkbox',
      defaultValue: false,
      admin: { description: inBoth('panel.taxes.isIncluded.hint') },
    },
    rate('standard'),
    rate('reduced'),
    rate('digital'),
    archived,
  ],
}
