import type { CollectionBeforeOperationHook } from 'payload'
import { refusal } from '../refusal.ts'
import { isService } from '../staff/who.ts'

/** What an approved application says of a profile. */
const fields = [
  ...['application', 'subject', 'slug', 'name', 'tagline', 'bio', 'location', 'languages', 'attributes'],
  ...['topics', 'rates', 'picture', 'timeZone', 'readingSince'],
]

const no = refusal<'BAD_APPLICATION' | 'NOT_THEIRS'>

/** The API opens the profile of somebody whom staff approved, as the service account: published at once, and named after the application. */
export const openAsApplicant: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' || !isService(req.user)) return args
  const { data } = args as { data: Record<string, unknown> }
  if (typeof data.application !== 'string' || typeof data.subject !== 'string')
    throw no(400, 'BAD_APPLICATION', 'A profile is opened for an application and its person.')
  const foreign = Object.keys(data).find(name => !fields.includes(name))
  if (foreign) throw no(403, 'NOT_THEIRS', `An application does not set "${foreign}".`)
  return { ...args, draft: false, data: { ...data, _status: 'published' } }
}
