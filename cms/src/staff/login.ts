import { APIError, type CollectionBeforeLoginHook } from 'payload'

export const refuseArchivedLogin: CollectionBeforeLoginHook = ({ user }) => {
  if (user.archived) throw new APIError('This account is closed. Ask an administrator.', 403)
  if (user.role === 'service') throw new APIError('A service account signs in with its key only.', 403)
  return user
}
