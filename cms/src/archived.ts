import type { CheckboxField } from 'payload'
import { staffField } from './staff/who.ts'

/** Stands in for deletion: the record leaves the site and stays readable for what already refers to it. */
export const archived: CheckboxField = {
  name: 'archived',
  type: 'checkbox',
  defaultValue: false,
  index: true,
  access: { create: staffField, update: staffField },
  admin: { position: 'sidebar', description: 'Archived records leave the site. Nothing is ever deleted.' },
}
