import type { CollectionConfig } from 'payload'
import { archived } from '../archived.ts'
import { slug } from '../slug.ts'
import { admins, nobody, staffAndService } from '../staff/who.ts'
import { refuseSharedHosts } from './hosts.ts'
import { palette } from './palette.ts'

/** One face of the deployment, chosen by host name. */
export const brands: CollectionConfig = {
  slug: 'brands',
  access: { read: staffAndService, create: admins, update: admins, delete: nobody },
  admin: { useAsTitle: 'name', group: 'House', defaultColumns: ['name', 'hosts', 'walletUnit'] },
  hooks: { beforeChange: [refuseSharedHosts] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40 },
    slug,
    { name: 'tagline', type: 'text', required: true, localized: true, maxLength: 120 },
    {
      name: 'hosts',
      type: 'text',
      hasMany: true,
      required: true,
      minRows: 1,
      admin: { description: 'Host names without scheme or port, such as soulseer.example.' },
      validate: (value: unknown) =>
        !Array.isArray(value) || !value.length
          ? 'A brand answers to at least one host name.'
          : value.every(host => typeof host === 'string' && /^[a-z0-9.-]+$/.test(host)) ||
            'Host names have small letters, digits, dots and hyphens, without scheme or port.',
    },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    {
      name: 'walletUnit',
      type: 'select',
      required: true,
      defaultValue: 'MONEY',
      options: [
        { label: 'Money', value: 'MONEY' },
        { label: 'Credits', value: 'CREDITS' },
      ],
    },
    {
      name: 'creditWorthMinor',
      label: 'Worth of one credit (cents)',
      type: 'number',
      admin: { condition: data => data.walletUnit === 'CREDITS' },
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
        if ((siblingData as { walletUnit?: string }).walletUnit !== 'CREDITS') return true
        return (
          (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10_000) ||
          'The worth of a credit is a whole number of cents from 1 to 10000.'
        )
      },
    },
    {
      name: 'defaultLanguage',
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: [
        { label: 'English', value: 'en' },
        { label: 'Español', value: 'es' },
      ],
    },
    {
      name: 'defaultScheme',
      type: 'select',
      required: true,
      defaultValue: 'dark',
      options: ['dark', 'light'],
    },
    palette('dark'),
    palette('light'),
    {
      name: 'fonts',
      type: 'group',
      fields: [
        { name: 'heading', type: 'text', required: true },
        { name: 'body', type: 'text', required: true },
      ],
    },
    {
      name: 'copy',
      type: 'group',
      fields: [
        { name: 'heroTitle', type: 'text', required: true, localized: true, maxLength: 80 },
        { name: 'heroText', type: 'textarea', required: true, localized: true, maxLength: 300 },
        { name: 'footer', type: 'text', required: true, localized: true, maxLength: 160 },
        { name: 'supportEmail', type: 'email', required: true },
      ],
    },
    archived,
  ],
}
