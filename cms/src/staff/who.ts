import type { Access, FieldAccess, PayloadRequest } from 'payload'

/** What a member of staff may do, as the api says it in capitals. */
export const staffRoles = ['support', 'finance', 'moderator', 'editor', 'admin'] as const
/** `service` is the account by which the API edits profiles. */
export const roles = [...staffRoles, 'service'] as const
export type StaffRole = (typeof roles)[number]

/** Comes in by a key of its own and by nothing else, and nobody else by a key. */
const keyStrategy = 'api-key'

/** The roles of an account in good standing; an archived account has none. */
export function rolesOf(user: PayloadRequest['user']): readonly StaffRole[] {
  if (!user || user.archived) return []
  const given = user.roles ?? []
  const { _strategy: strategy } = user as { _strategy?: string }
  const isByKey = strategy === keyStrategy
  return strategy !== undefined && isByKey !== given.includes('service') ? [] : given
}

export const isService = (user: PayloadRequest['user']): boolean => rolesOf(user).includes('service')

/** Whether somebody holds one of these roles; an administrator holds those of all staff. */
export function isOneOf(user: PayloadRequest['user'], ...allowed: StaffRole[]): boolean {
  const held = rolesOf(user)
  return allowed.some(role => held.includes(role) || (role !== 'service' && held.includes('admin')))
}

const holds =
  (...allowed: StaffRole[]) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    isOneOf(req.user, ...allowed)

/** Nothing here is deleted, because what was sold or said keeps pointing at it. It is archived. */
export const nobody: Access = () => false
export const nobodyField: FieldAccess = () => false
export const admins = holds('admin') satisfies Access
export const editors = holds('editor') satisfies Access
export const moderators = holds('moderator') satisfies Access
export const editorsAndService = holds('editor', 'service') satisfies Access
export const keepersOfMoney = holds('finance') satisfies Access
export const keepersOfMoneyField = holds('finance') satisfies FieldAccess
export const writersOfMacros = holds('editor', 'support') satisfies Access
export const staff = holds(...staffRoles) satisfies Access
export const staffAndService = holds(...roles) satisfies Access
export const adminsField = holds('admin') satisfies FieldAccess
export const adminsAndServiceField = holds('admin', 'service') satisfies FieldAccess
export const editorsField = holds('editor') satisfies FieldAccess
