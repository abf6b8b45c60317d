import type { GroupField, NumberField } from 'payload'
import { priceBetween } from '../minor-units.ts'
import { inBoth } from '../words.ts'

/** A minute costs at least this, or the split would leave the reader less than a payment costs. */
const leastRateMinor = 50
const mostRateMinor = 5000

/** Price per minute on each channel, in minor units; an empty one is not offered. */
export const rates: GroupField = {
  name: 'rates',
  label: inBoth('panel.readers.rates'),
  type: 'group',
  admin: { description: inBoth('panel.readers.rates.hint') },
  fields: [
    rate('chat', inBoth('panel.readers.rates.chat')),
    rate('voice', inBoth('panel.readers.rates.voice')),
    rate('video', inBoth('panel.readers.rates.video')),
  ],
}

function rate(name: 'chat' | 'voice' | 'video', label: Record<string, string>): NumberField {
  return { name, label, type: 'number', validate: priceBetween(leastRateMinor, mostRateMinor) }
}
