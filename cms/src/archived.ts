import type { CheckboxField } from 'payload'
import { editorsField } from './staff/who.ts'
import { inBoth } from './words.ts'

/** Stands in for deletion: the record leaves the site and stays readable for what already refers to it. */
export const archived: CheckboxField = {
  name: 'archived',
  label: inBoth('panel.field.archived'),
  type: 'checkbox',
  defaultValue: false,
  index: true,
  access: { create: editorsField, update: editorsField },
  admin: { position: 'sidebar', description: inBoth('panel.field.archived.hint') },
}
