import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  LockedAuth,
} from 'payload'
import { sentence } from '../words.ts'

/**
 * Whoever signs in with a wrong password hears the same whether there is such an account or it is locked: a locked
 * account that says so tells a stranger that it exists.
 */
export const quietLockout: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof LockedAuth) && !(error instanceof AuthenticationError)) return
  const message = sentence(req, 'panel.problem.signIn')
  return { status: 401, response: { errors: [{ message }] } }
}

const hash = promisify(pbkdf2)

/** And it takes as long: Payload hashes the password of a known account that is open, and of no other. */
export const sameWorkForAll: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { data } = args as { data?: { email?: unknown; password?: unknown } }
  if (typeof data?.email !== 'string' || typeof data.password !== 'string') return args
  const open = await req.payload.count({
    collection: 'staff',
    where: {
      email: { equals: data.email.toLowerCase().trim() },
      or: [{ lockUntil: { exists: false } }, { lockUntil: { less_than: new Date().toISOString() } }],
    },
    req,
  })
  if (open.totalDocs === 0) await hash(data.password, 'nobody', 600_000, 32, 'sha256')
  return args
}
