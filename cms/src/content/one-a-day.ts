import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { refusal } from '../refusal.ts'
import { sentence } from '../words.ts'

/** A day of the calendar is stored as its noon in UTC, as the panel's own picker does. */
export const noonOf = (day: string): string => `${day.slice(0, 10)}T12:00:00.000Z`

/** A day that came with another hour is the same day. */
export const atNoon: CollectionBeforeValidateHook = ({ data }) =>
  typeof data?.day === 'string' ? { ...data, day: noonOf(data.day) } : data

/** A sign has one horoscope a day on each brand. Drafts are compared, too, or two of them could be published. */
export const oneADay: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { day, sign, brand, archived } = { ...originalDoc, ...data }
  if (!day || !sign || archived) return data
  const { totalDocs } = await req.payload.count({
    collection: 'horoscopes',
    where: {
      day: { equals: noonOf(new Date(day).toISOString()) },
      sign: { equals: sign },
      brand: brand ? { equals: typeof brand === 'object' ? brand.id : brand } : { exists: false },
      archived: { not_equals: true },
      ...(originalDoc?.id && { id: { not_equals: originalDoc.id } }),
    },
    req,
  })
  if (totalDocs > 0) throw refusal(400, 'ONE_A_DAY', sentence(req, 'panel.horoscopes.oneADay'))
  return data
}
