import type { GroupField } from 'payload'
import { inBoth, lengthBetween } from '../words.ts'

/** What a reader sent to be sold: staff publish it, or say why not. The api reads both, and the reader is notified. */
export const proposal: GroupField = {
  name: 'proposal',
  label: inBoth('panel.products.proposal'),
  type: 'group',
  admin: {
    position: 'sidebar',
    description: inBoth('panel.products.proposal.hint'),
    condition: data => Boolean(data.proposal?.key),
  },
  fields: [
    {
      name: 'key',
      label: inBoth('panel.products.proposal.key'),
      type: 'text',
      index: true,
      admin: { hidden: true },
    },
    {
      name: 'round',
      label: inBoth('panel.products.proposal.round'),
      type: 'number',
      admin: { hidden: true },
    },
    {
      name: 'isDeclined',
      label: inBoth('panel.products.proposal.isDeclined'),
      type: 'checkbox',
      defaultValue: false,
    },
    {
      name: 'reason',
      label: inBoth('panel.products.proposal.reason'),
      type: 'textarea',
      validate: lengthBetween(0, 500),
      admin: { description: inBoth('panel.products.proposal.reason.hint') },
    },
  ],
}
