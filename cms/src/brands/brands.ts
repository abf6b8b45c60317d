import type { CollectionConfig, PayloadRequest } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { admins, nobody, staffAndService } from '../staff/who.ts'
import { inBoth, problem } from '../words.ts'
import { refuseSharedHosts } from './hosts.ts'
import { palette } from './palette.ts'

const mostCreditWorth = 10_000

/** One face of the deployment, chosen by host name. */
export const brands: CollectionConfig = {
  slug: 'brands',
  labels: { singular: inBoth('panel.brands.one'), plural: inBoth('panel.brands.many') },
  access: { read: staffAndService, create: admins, update: admins, delete: nobody },
  admin: {
    useAsTitle: 'name',
    group: inBoth('panel.group.house'),
    defaultColumns: ['name', 'hosts', 'walletUnit'],
  },
  hooks: { beforeChange: [refuseSharedHosts] },
  fields: [
    { name: 'name', label: inBoth('panel.field.name'), type: 'text', required: true, maxLength: 40 },
    slug,
    {
      name: 'tagline',
      label: inBoth('panel.field.tagline'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
    },
    {
      name: 'hosts',
      label: inBoth('panel.brands.hosts'),
      type: 'text',
      hasMany: true,
      required: true,
      minRows: 1,
      admin: { description: inBoth('panel.brands.hosts.hint') },
      validate: (value: unknown, { req }: { req: PayloadRequest }) => {
        if (!Array.isArray(value) || !value.length) return problem(req, 'panel.problem.hostMissing')
        const fit = value.every(host => typeof host === 'string' && /^[a-z0-9.-]+$/.test(host))
        return fit || problem(req, 'panel.problem.host')
      },
    },
    { name: 'logo', label: inBoth('panel.brands.logo'), type: 'upload', relationTo: 'media' },
    {
      name: 'walletUnit',
      label: inBoth('panel.brands.walletUnit'),
      type: 'select',
      required: true,
      defaultValue: 'MONEY',
      options: [
        { label: inBoth('panel.brands.walletUnit.money'), value: 'MONEY' },
        { label: inBoth('panel.brands.walletUnit.credits'), value: 'CREDITS' },
      ],
    },
    {
      name: 'creditWorthMinor',
      label: inBoth('panel.brands.creditWorth'),
      type: 'number',
      admin: { condition: data => data.walletUnit === 'CREDITS' },
      validate: (value: unknown, { req, siblingData }: { req: PayloadRequest; siblingData: unknown }) => {
        if ((siblingData as { walletUnit?: string }).walletUnit !== 'CREDITS') return true
        const fits = Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostCreditWorth
        return fits || problem(req, 'panel.problem.wholeBetween', { least: 1, most: mostCreditWorth })
      },
    },
    {
      name: 'defaultLanguage',
      label: inBoth('panel.brands.defaultLanguage'),
      type: 'select',
      required: true,
      defaultValue: 'en',
      admin: { description: inBoth('panel.brands.defaultLanguage.hint') },
      options: [
        { label: inBoth('panel.brands.language.en'), value: 'en' },
        { label: inBoth('panel.brands.language.es'), value: 'es' },
      ],
    },
    {
      name: 'defaultScheme',
      label: inBoth('panel.brands.defaultScheme'),
      type: 'select',
      required: true,
      defaultValue: 'dark',
      options: [
        { label: inBoth('panel.brands.scheme.dark'), value: 'dark' },
        { label: inBoth('panel.brands.scheme.light'), value: 'light' },
      ],
    },
    palette('dark'),
    palette('light'),
    {
      name: 'fonts',
      label: inBoth('panel.brands.fonts'),
      type: 'group',
      fields: [
        { name: 'heading', label: inBoth('panel.brands.fonts.heading'), type: 'text', required: true },
        { name: 'body', label: inBoth('panel.brands.fonts.body'), type: 'text', required: true },
      ],
    },
    {
      name: 'copy',
      label: inBoth('panel.brands.copy'),
      type: 'group',
      fields: [
        {
          name: 'heroTitle',
          label: inBoth('panel.brands.copy.heroTitle'),
          type: 'text',
          required: true,
          localized: true,
          maxLength: 80,
        },
        {
          name: 'heroText',
          label: inBoth('panel.brands.copy.heroText'),
          type: 'textarea',
          required: true,
          localized: true,
          maxLength: 300,
        },
        {
          name: 'footer',
          label: inBoth('panel.brands.copy.footer'),
          type: 'text',
          required: true,
          localized: true,
          maxLength: 160,
        },
        {
          name: 'supportEmail',
          label: inBoth('panel.brands.copy.supportEmail'),
          type: 'email',
          required: true,
        },
      ],
    },
    archived,
  ],
}
