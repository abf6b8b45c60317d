import type { CollectionConfig, NumberFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { archived } from '../archived.ts'
import { priceBetween, wholeBetween } from '../minor-units.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'
import { from, until } from './sale.ts'

const shape = /^[A-Z0-9]{3,20}$/

const validateCode: TextFieldSingleValidation = (value, { req }) =>
  shape.test(value ?? '') || problem(req, 'panel.problem.code')

const ofKind = (kind: string) => (data: { kind?: string }) => data.kind === kind

/** Must be there in a code of one kind. */
const neededOf =
  (kind: string, check: NumberFieldSingleValidation): NumberFieldSingleValidation =>
  (value, options) =>
    check(value, { ...options, required: ofKind(kind)(options.data as { kind?: string }) })

/** What a buyer types in to pay less. Uses are counted by the api, with the order. */
export const discountCodes: CollectionConfig = {
  slug: 'discount-codes',
  labels: { singular: inBoth('panel.codes.one'), plural: inBoth('panel.codes.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'code',
    group: inBoth('panel.group.shop'),
    defaultColumns: ['code', 'kind', 'until', 'archived'],
  },
  defaultSort: 'code',
  fields: [
    {
      name: 'code',
      label: inBoth('panel.codes.code'),
      type: 'text',
      required: true,
      unique: true,
      index: true,
      validate: validateCode,
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.toUpperCase() : value)] },
    },
    {
      name: 'kind',
      label: inBoth('panel.codes.kind'),
      type: 'select',
      required: true,
      options: [
        { value: 'PERCENTAGE', label: inBoth('panel.codes.kind.percentage') },
        { value: 'AMOUNT', label: inBoth('panel.codes.kind.amount') },
        { value: 'FREE_SHIPPING', label: inBoth('panel.codes.kind.freeShipping') },
      ],
    },
    {
      name: 'basisPoints',
      label: inBoth('panel.codes.basisPoints'),
      type: 'number',
      validate: neededOf('PERCENTAGE', wholeBetween(100, 10_000)),
      admin: { condition: ofKind('PERCENTAGE'), description: inBoth('panel.shop.basisPoints.hint') },
    },
    {
      name: 'amountMinor',
      label: inBoth('panel.codes.amount'),
      type: 'number',
      validate: neededOf('AMOUNT', priceBetween(50, 100_000)),
      admin: { condition: ofKind('AMOUNT') },
    },
    {
      name: 'leastMinor',
      label: inBoth('panel.codes.least'),
      type: 'number',
      validate: priceBetween(1, 500_000),
      admin: { description: inBoth('panel.codes.least.hint') },
    },
    {
      name: 'mostUses',
      label: inBoth('panel.codes.mostUses'),
      type: 'number',
      validate: wholeBetween(1, 1_000_000),
    },
    {
      name: 'mostUsesEach',
      label: inBoth('panel.codes.mostUsesEach'),
      type: 'number',
      validate: wholeBetween(1, 100),
    },
    from,
    until,
    archived,
  ],
}
