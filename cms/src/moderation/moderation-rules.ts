import type { CollectionConfig, NumberFieldSingleValidation, SelectField } from 'payload'
import { wholeBetween } from '../minor-units.ts'
import { moderators, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, type PanelKey, problem } from '../words.ts'

const choices = (options: Readonly<Record<string, PanelKey>>): SelectField['options'] =>
  Object.entries(options).map(([value, key]) => ({ value, label: inBoth(key) }))

const isAboutNewcomers = (data: { authors?: string }) => data.authors === 'NEW'

const validateNewDays: NumberFieldSingleValidation = (value, options) =>
  wholeBetween(1, 365)(value, {
    ...options,
    required: isAboutNewcomers(options.data as { authors?: string }),
  })

/** The other end of the lengths: what is shorter than the one and longer than the other is nothing. */
const validateLongest: NumberFieldSingleValidation = (value, options) => {
  const { shorterThan } = options.data as { shorterThan?: number | null }
  if (value != null && shorterThan != null && value < shorterThan)
    return problem(options.req, 'panel.problem.ruleLengths')
  return wholeBetween(0, 10_000)(value, options)
}

/** What is done with something that people write, by its words, its length and its author. The api follows them in the order of their priority. */
export const moderationRules: CollectionConfig = {
  slug: 'moderation-rules',
  labels: { singular: inBoth('panel.rules.one'), plural: inBoth('panel.rules.many') },
  access: { read: staffAndService, create: moderators, update: moderators, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.house'),
    defaultColumns: ['name', 'appliesTo', 'action', 'priority', 'active'],
    description: inBoth('panel.rules.hint'),
  },
  defaultSort: '-priority',
  fields: [
    { name: 'name', label: inBoth('panel.field.name'), type: 'text', required: true, maxLength: 80 },
    {
      name: 'appliesTo',
      label: inBoth('panel.rules.appliesTo'),
      type: 'select',
      hasMany: true,
      required: true,
      options: choices({
        PROFILE: 'panel.moderation.kind.PROFILE',
        REVIEW: 'panel.moderation.kind.REVIEW',
        PRODUCT_REVIEW: 'panel.moderation.kind.PRODUCT_REVIEW',
        STREAM_MESSAGE: 'panel.moderation.kind.STREAM_MESSAGE',
        PRODUCT: 'panel.moderation.kind.PRODUCT',
      }),
    },
    {
      name: 'authors',
      label: inBoth('panel.rules.authors'),
      type: 'select',
      required: true,
      defaultValue: 'ANYBODY',
      options: choices({
        ANYBODY: 'panel.rules.authors.ANYBODY',
        CLIENT: 'panel.rules.authors.CLIENT',
        READER: 'panel.rules.authors.READER',
        NEW: 'panel.rules.authors.NEW',
      }),
    },
    {
      name: 'newDays',
      label: inBoth('panel.rules.newDays'),
      type: 'number',
      validate: validateNewDays,
      admin: { condition: isAboutNewcomers, description: inBoth('panel.rules.newDays.hint') },
    },
    {
      name: 'keywords',
      label: inBoth('panel.rules.keywords'),
      type: 'textarea',
      maxLength: 10_000,
      admin: { description: inBoth('panel.rules.keywords.hint') },
    },
    {
      name: 'shorterThan',
      label: inBoth('panel.rules.shorterThan'),
      type: 'number',
      validate: wholeBetween(1, 10_000),
      admin: { description: inBoth('panel.rules.length.hint') },
    },
    {
      name: 'longerThan',
      label: inBoth('panel.rules.longerThan'),
      type: 'number',
      validate: validateLongest,
      admin: { description: inBoth('panel.rules.length.hint') },
    },
    {
      name: 'action',
      label: inBoth('panel.rules.action'),
      type: 'select',
      required: true,
      defaultValue: 'FLAG',
      options: choices({
        FLAG: 'panel.rules.action.FLAG',
        HOLD: 'panel.rules.action.HOLD',
        ESCALATE: 'panel.rules.action.ESCALATE',
        REJECT: 'panel.rules.action.REJECT',
        APPROVE: 'panel.rules.action.APPROVE',
      }),
      admin: { description: inBoth('panel.rules.action.hint') },
    },
    {
      name: 'weight',
      label: inBoth('panel.rules.weight'),
      type: 'number',
      required: true,
      defaultValue: 5,
      validate: wholeBetween(0, 100),
      admin: { description: inBoth('panel.rules.weight.hint') },
    },
    {
      name: 'priority',
      label: inBoth('panel.rules.priority'),
      type: 'number',
      required: true,
      defaultValue: 100,
      validate: wholeBetween(0, 1000),
      admin: { description: inBoth('panel.rules.priority.hint') },
    },
    {
      name: 'active',
      label: inBoth('panel.rules.active'),
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar' },
    },
  ],
}
