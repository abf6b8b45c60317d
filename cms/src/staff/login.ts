import type { CollectionBeforeLoginHook } from 'payload'
import { refusal } from '../refusal.ts'

export const refuseArchivedLogin: CollectionBeforeLoginHook = ({ user }) => {
  if (user.archived) throw refusal(403, 'ACCOUNT_CLOSED', 'This account is closed. Ask an administrator.')
  if (user.role === 'service') throw refusal(403, 'KEY_ONLY', 'A service account signs in with its key only.')
  return user
}
