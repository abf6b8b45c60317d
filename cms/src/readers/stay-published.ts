import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { refusal } from '../refusal.ts'
import { sentence } from '../words.ts'

/** A draft beside what is published is saved with `draft`, which the hook below cannot see for itself. */
export const noteDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'restoreVersion')
    req.context.savesDraft = (args as { draft?: boolean }).draft === true
  return args
}

/**
 * A published reader is archived, never unpublished: past readings and receipts show the name, and the API sees published
 * rows only. It runs for each record, so that many at once, or an old version brought back, are no way around it.
 */
export const stayPublished: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || data._status !== 'draft' || req.context.savesDraft === true) return data
  const published = await req.payload.count({
    collection: 'readers',
    where: { id: { equals: originalDoc.id }, _status: { equals: 'published' } },
    req,
  })
  if (!published.totalDocs) return data
  throw refusal(400, 'STAYS_PUBLISHED', sentence(req, 'panel.problem.staysPublished'))
}
