import type { CollectionBeforeOperationHook } from 'payload'
import { refusal } from '../refusal.ts'

/**
 * A published reader is archived, never unpublished: past readings and receipts show her name,
 * and the API sees published rows only.
 */
export const stayPublished: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || !('id' in args) || args.draft) return args
  if ((args.data as { _status?: string } | undefined)?._status !== 'draft') return args
  const published = await req.payload.count({
    collection: 'readers',
    where: { id: { equals: args.id }, _status: { equals: 'published' } },
    req,
  })
  if (!published.totalDocs) return args
  throw refusal(400, 'STAYS_PUBLISHED', 'Archive this reader instead of unpublishing her.')
}
