import type { NumberField, TextareaField } from 'payload'
import { priceBetween } from '../minor-units.ts'
import { inBoth, type PanelKey } from '../words.ts'
import { whole } from './amounts.ts'

const price = (name: string, value: number, label: PanelKey): NumberField => ({
  name,
  label: inBoth(label),
  type: 'number',
  required: true,
  defaultValue: value,
  validate: priceBetween(100, 100_000),
})

const number = (name: string, value: number, label: PanelKey, hint: PanelKey, least: number, most: number) =>
  whole(name, value, { label: inBoth(label), description: inBoth(hint) }, least, most)

/** The terms of live streams: what an entry may cost and when it is given back, how long a lost one waits, and what holds in chats. */
export const streamTerms: (NumberField | TextareaField)[] = [
  price('streamPriceLeastMinor', 300, 'panel.policies.streamPriceLeast'),
  price('streamPriceMostMinor', 20_000, 'panel.policies.streamPriceMost'),
  number(
    'streamLostMinutes',
    5,
    'panel.policies.streamLostMinutes',
    'panel.policies.streamLostMinutes.hint',
    1,
    60,
  ),
  number(
    'streamRefundMinutes',
    10,
    'panel.policies.streamRefundMinutes',
    'panel.policies.streamRefundMinutes.hint',
    0,
    120,
  ),
  number(
    'streamSlowSeconds',
    0,
    'panel.policies.streamSlowSeconds',
    'panel.policies.streamSlowSeconds.hint',
    0,
    600,
  ),
  number(
    'streamMessageDays',
    90,
    'panel.policies.streamMessageDays',
    'panel.policies.streamMessageDays.hint',
    1,
    730,
  ),
  {
    name: 'streamBlockedWords',
    label: inBoth('panel.policies.streamBlockedWords'),
    type: 'textarea',
    maxLength: 10_000,
    admin: { description: inBoth('panel.policies.streamBlockedWords.hint') },
  },
]
