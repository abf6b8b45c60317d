import { APIError, type CollectionBeforeOperationHook } from 'payload'

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
  if (published.totalDocs) throw new APIError('Archive this reader instead of unpublishing her.', 400)
  return args
}
