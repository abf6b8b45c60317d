import type {
  CollectionConfig,
  NumberFieldSingleValidation,
  RelationshipFieldSingleValidation,
} from 'payload'
import { archived } from '../archived.ts'
import { wholeBetween } from '../minor-units.ts'
import { previewAt } from '../preview.ts'
import { slug } from '../slug.ts'
import { editorsAndService, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'
import { bundle } from './bundle.ts'
import { description } from './description.ts'
import { isCourse, productFiles } from './digital/product-files.ts'
import { productKinds } from './product-kinds.ts'
import { proposal } from './proposal.ts'
import { proposeAsReader } from './propose-as-reader.ts'
import { from, until } from './sale.ts'
import { seo } from './seo.ts'
import { taxClasses } from './tax-class.ts'
import { variants } from './variants.ts'

const isService = (data: { kind?: unknown }) => data.kind === 'SERVICE'

/** A service is an appointment of some length with a reader: its voucher is good for nothing without them. */
const validateMinutes: NumberFieldSingleValidation = (value, options) =>
  value == null && isService(options.data)
    ? problem(options.req, 'panel.problem.missing')
    : wholeBetween(5, 240)(value, options)
const validateReader: RelationshipFieldSingleValidation = (value, { req, data }) =>
  value || !isService(data as { kind?: unknown }) ? true : problem(req, 'panel.problem.serviceReader')

/** What the shop sells. Orders copy names and prices, so an edit never rewrites what was bought. */
export const products: CollectionConfig = {
  slug: 'products',
  labels: { singular: inBoth('panel.products.one'), plural: inBoth('panel.products.many') },
  access: { read: staffAndService, create: editorsAndService, update: editorsAndService, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.shop'),
    defaultColumns: ['name', 'kind', 'categories', 'archived'],
    ...previewAt('/shop/preview'),
  },
  defaultSort: 'slug',
  versions: { drafts: true },
  hooks: { beforeOperation: [proposeAsReader] },
  fields: [
    {
      name: 'name',
      label: inBoth('panel.field.name'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 80,
    },
    slug,
    // Beside the buttons by which it is published, where editors look for a schedule.
    {
      name: 'sale',
      label: inBoth('panel.products.sale'),
      type: 'group',
      admin: { position: 'sidebar', description: inBoth('panel.products.sale.hint') },
      fields: [from, until],
    },
    {
      name: 'kind',
      label: inBoth('panel.products.kind'),
      type: 'select',
      required: true,
      index: true,
      options: productKinds,
    },
    {
      name: 'categories',
      label: inBoth('panel.products.categories'),
      type: 'relationship',
      relationTo: 'product-categories',
      hasMany: true,
      required: true,
      maxRows: 5,
    },
    {
      name: 'tags',
      label: inBoth('panel.products.tags'),
      type: 'text',
      hasMany: true,
      maxRows: 20,
      maxLength: 30,
      admin: { description: inBoth('panel.products.tags.hint') },
    },
    description,
    {
      name: 'images',
      label: inBoth('panel.products.images'),
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: 12,
    },
    variants,
    isCourse,
    productFiles,
    bundle,
    {
      name: 'reduction',
      label: inBoth('panel.products.reduction'),
      type: 'group',
      fields: [
        {
          name: 'basisPoints',
          label: inBoth('panel.products.reduction.basisPoints'),
          type: 'number',
          admin: { description: inBoth('panel.shop.basisPoints.hint') },
          validate: wholeBetween(100, 9000),
        },
        from,
        until,
      ],
    },
    seo,
    {
      name: 'taxClass',
      label: inBoth('panel.products.taxClass'),
      type: 'select',
      required: true,
      defaultValue: 'STANDARD',
      options: taxClasses,
    },
    {
      name: 'serviceMinutes',
      label: inBoth('panel.products.serviceMinutes'),
      type: 'number',
      validate: validateMinutes,
      admin: {
        condition: isService,
        description: inBoth('panel.products.serviceMinutes.hint'),
      },
    },
    {
      name: 'voucherDays',
      label: inBoth('panel.products.voucherDays'),
      type: 'number',
      defaultValue: 365,
      validate: wholeBetween(14, 1_830),
      admin: {
        condition: isService,
        description: inBoth('panel.products.voucherDays.hint'),
      },
    },
    {
      name: 'reader',
      label: inBoth('panel.products.reader'),
      type: 'relationship',
      relationTo: 'readers',
      index: true,
      admin: { position: 'sidebar', description: inBoth('panel.products.reader.hint') },
      validate: validateReader,
    },
    proposal,
    archived,
  ],
}
