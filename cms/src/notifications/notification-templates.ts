import type { CollectionConfig, FieldHook, TextareaFieldValidation } from 'payload'
import { admins, staffAndService } from '../staff/who.ts'
import { inBoth } from '../words.ts'
import { templateProblem, types, withSamples } from './check-template.ts'
import { sendTest } from './send-test.ts'
import { named, problemWords, samplesIn } from './words-of-templates.ts'

const testButton = {
  path: '/notifications/SendTest.tsx#SendTest',
  clientProps: {
    words: {
      send: inBoth('panel.templates.test'),
      unsaved: inBoth('panel.templates.test.unsaved'),
      failed: inBoth('panel.templates.test.notSent'),
    },
  },
}

/** The words of one type of notification on one channel, in place of those of the house. What is left empty stays as it is. */
export const notificationTemplates: CollectionConfig = {
  slug: 'notification-templates',
  labels: { singular: inBoth('panel.templates.one'), plural: inBoth('panel.templates.many') },
  access: { read: staffAndService, create: admins, update: admins, delete: admins },
  admin: {
    useAsTitle: 'type',
    group: inBoth('panel.group.house'),
    defaultColumns: ['type', 'channel', 'subject', 'published'],
    description: inBoth('panel.templates.hint'),
    components: { edit: { beforeDocumentControls: [testButton] } },
  },
  endpoints: [sendTest],
  defaultSort: ['type', 'channel'],
  indexes: [{ fields: ['type', 'channel'], unique: true }],
  fields: [
    {
      name: 'type',
      label: inBoth('panel.templates.type'),
      type: 'select',
      required: true,
      options: types.map(value => ({ label: named('notifications.type', { type: value }), value })),
    },
    {
      name: 'channel',
      label: inBoth('panel.templates.channel'),
      type: 'select',
      required: true,
      defaultValue: 'MAIL',
      options: ['MAIL', 'PUSH', 'IN_APP'].map(value => ({
        label: named('notifications.channel', { channel: value }),
        value,
      })),
    },
    {
      name: 'subject',
      label: inBoth('panel.templates.subject'),
      type: 'text',
      localized: true,
      maxLength: 150,
      admin: { description: inBoth('panel.templates.subject.hint') },
      validate: usesItsVariables as never,
    },
    {
      name: 'body',
      label: inBoth('panel.templates.body'),
      type: 'textarea',
      localized: true,
      maxLength: 2_000,
      admin: { rows: 10, description: inBoth('panel.templates.body.hint') },
      validate: usesItsVariables,
    },
    {
      name: 'preview',
      label: inBoth('panel.templates.preview'),
      type: 'textarea',
      virtual: true,
      admin: { readOnly: true, rows: 8, description: inBoth('panel.templates.preview.hint') },
      hooks: { afterRead: [preview()] },
    },
    {
      name: 'published',
      label: inBoth('panel.templates.published'),
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: inBoth('panel.templates.published.hint') },
    },
  ],
}

function usesItsVariables(
  value: Parameters<TextareaFieldValidation>[0],
  { data, req }: Parameters<TextareaFieldValidation>[1],
): true | string {
  const type = String((data as { type?: string }).type ?? '')
  const found = typeof value === 'string' && value !== '' ? templateProblem(value, type) : null
  return found ? problemWords(req, found, type) : true
}

/** The saved words with samples in place of their variables. */
function preview(): FieldHook {
  return ({ siblingData, req }) => {
    const samples = samplesIn(req)
    const { type, subject, body } = siblingData as Record<string, unknown>
    return [subject, body]
      .filter(text => typeof text === 'string' && text !== '')
      .map(text => withSamples(String(text), String(type), samples))
      .join('\n\n')
  }
}
