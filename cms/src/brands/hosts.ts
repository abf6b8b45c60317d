import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { sentence } from '../words.ts'

/** A host name belongs to one brand, or a visitor could not tell where she is. */
export const refuseSharedHosts: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.archived || !Array.isArray(data.hosts)) return data
  const others = await req.payload.find({
    collection: 'brands',
    where: {
      archived: { not_equals: true },
      ...(originalDoc?.id ? { id: { not_equals: originalDoc.id } } : {}),
    },
    depth: 0,
    pagination: false,
    req,
  })
  const other = others.docs.find(brand => brand.hosts?.some(host => data.hosts.includes(host)))
  if (!other) return data
  throw new ValidationError({
    collection: 'brands',
    errors: [{ path: 'hosts', message: sentence(req, 'panel.problem.hostTaken', { brand: other.name }) }],
    req,
  })
}
