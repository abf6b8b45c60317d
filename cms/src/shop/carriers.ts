import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { archived } from '../archived.ts'
import { editors, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'

const PLACE = '{tracking}'
const code = /^[A-Z]{2,20}$/

const validateCode: TextFieldSingleValidation = (value, { req }) =>
  code.test(value ?? '') || problem(req, 'panel.problem.carrierCode')

/** A page of the web that is encrypted, with the place of the number once and never in the name of the host. */
export function isTrackingPage(address: string): boolean {
  const [before = '', after, more] = address.split(PLACE)
  const url = URL.parse(`${before}0${after}`)
  const isOnce = after !== undefined && more === undefined
  return isOnce && url?.protocol === 'https:' && url.username === '' && before.length > url.origin.length
}

const validateAddress: TextFieldSingleValidation = (value, { req }) =>
  isTrackingPage(value ?? '') || problem(req, 'panel.problem.carrierAddress')

/** Who carries parcels, and where the way of one is shown. */
export const carriers: CollectionConfig = {
  slug: 'carriers',
  labels: { singular: inBoth('panel.carriers.one'), plural: inBoth('panel.carriers.many') },
  access: { read: staffAndService, create: editors, update: editors, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.shop'),
    defaultColumns: ['name', 'code', 'archived'],
  },
  defaultSort: 'name',
  fields: [
    { name: 'name', label: inBoth('panel.field.name'), type: 'text', required: true, maxLength: 60 },
    {
      name: 'code',
      label: inBoth('panel.carriers.code'),
      type: 'text',
      required: true,
      unique: true,
      validate: validateCode,
      admin: { description: inBoth('panel.carriers.code.hint') },
    },
    {
      name: 'address',
      label: inBoth('panel.carriers.address'),
      type: 'text',
      required: true,
      maxLength: 300,
      validate: validateAddress,
      admin: { description: inBoth('panel.carriers.address.hint') },
    },
    archived,
  ],
}
