import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../refusal.ts'
import { sentence } from '../words.ts'

/** Numbers a new version, and dates one that is published. */
export const nextVersion: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const dated = { ...data }
  if (data.published && !originalDoc?.publishedAt) dated.publishedAt = new Date().toISOString()
  if (operation !== 'create') return dated
  const { docs } = await req.payload.find({
    collection: 'legal-documents',
    where: { kind: { equals: data.kind } },
    sort: '-version',
    limit: 1,
    depth: 0,
    req,
  })
  return { ...dated, version: Number(docs[0]?.version ?? 0) + 1 }
}

/** People accepted a published version with the words it has: they stay. */
export const stayAsAccepted: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation === 'create' || !originalDoc?.published) return data
  const fixed = ['kind', 'version', 'title', 'changes', 'body', 'mustBeAccepted', 'published'] as const
  const changed = fixed.filter(
    name => name in data && JSON.stringify(data[name] ?? null) !== JSON.stringify(originalDoc[name] ?? null),
  )
  if (changed.length === 0) return data
  throw refusal(400, 'STAYS_AS_ACCEPTED', sentence(req, 'panel.legal.staysAsAccepted'))
}
