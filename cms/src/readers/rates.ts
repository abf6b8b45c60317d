import type { GroupField, NumberField } from 'payload'
import { priceBetween } from '../minor-units.ts'

export const channels = ['chat', 'voice', 'video'] as const
export type ChannelName = (typeof channels)[number]

/** A minute costs at least this, or the split would leave the reader less than a payment costs. */
const leastRateMinor = 50
const mostRateMinor = 5000

/** Price per minute on each channel, in minor units; an empty one is not offered. */
export const rates: GroupField = {
  name: 'rates',
  type: 'group',
  admin: { description: 'Cents per minute. Leave a channel empty when it is not offered.' },
  fields: channels.map(rate),
}

function rate(name: ChannelName): NumberField {
  return { name, type: 'number', validate: priceBetween(`The ${name} rate`, leastRateMinor, mostRateMinor) }
}
