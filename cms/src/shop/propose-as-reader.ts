import type { CollectionBeforeOperationHook } from 'payload'
import { refusal } from '../refusal.ts'
import { isService } from '../staff/who.ts'

/** What a reader may say of a product of theirs; everything else is for staff. */
const ownFields = ['name', 'kind', 'description', 'images', 'variants', 'proposal']
/** Said once, when it is first sent. */
const firstFields = [...ownFields, 'slug', 'reader']

const no = refusal<'BAD_PROPOSAL' | 'NOT_THEIRS'>

/**
 * The API sends what readers want to sell as the service account. It may make and change drafts of what began as a proposal, and
 * nothing else: what is published stays as it is until staff publish the draft.
 */
export const proposeAsReader: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !isService(req.user)) return args
  const { id, data } = args as { id?: string; data: Record<string, unknown> }
  const { key, round } = (data.proposal ?? {}) as { key?: unknown; round?: unknown }
  if (typeof key !== 'string' || !Number.isInteger(round))
    throw no(400, 'BAD_PROPOSAL', 'A proposal has a key and a round.')
  const allowed = operation === 'create' ? firstFields : ownFields
  const foreign = Object.keys(data).find(name => !allowed.includes(name))
  if (foreign) throw no(403, 'NOT_THEIRS', `A reader cannot set "${foreign}" of a product.`)
  if (operation === 'create' && !data.reader) throw no(400, 'BAD_PROPOSAL', 'A proposal is of a reader.')
  if (operation === 'update') {
    if (!id) throw no(400, 'BAD_PROPOSAL', 'A product is changed by its id.')
    const before = await req.payload.findByID({ collection: 'products', id, depth: 0, draft: true, req })
    if (before.proposal?.key !== key) throw no(403, 'NOT_THEIRS', 'This product is no such proposal.')
  }
  const proposal = { key, round, isDeclined: false, reason: null }
  return { ...args, draft: true, data: { ...data, proposal, _status: 'draft' } }
}
