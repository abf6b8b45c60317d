import type { CollectionBeforeLoginHook } from 'payload'
import { refusal } from '../refusal.ts'
import { sentence } from '../words.ts'

export const refuseArchivedLogin: CollectionBeforeLoginHook = ({ req, user }) => {
  if (user.archived) throw refusal(403, 'ACCOUNT_CLOSED', sentence(req, 'panel.problem.accountClosed'))
  if (user.role === 'service') throw refusal(403, 'KEY_ONLY', sentence(req, 'panel.problem.keyOnly'))
  return user
}
