import type { Access, FieldAccess, PayloadRequest } from 'payload'

export const roles = ['staff', 'admin', 'service'] as const
export type StaffRole = (typeof roles)[number]

/** The role of an account in good standing; an archived account has none. */
export function roleOf(user: PayloadRequest['user']): StaffRole | undefined {
  if (!user || user.archived) return undefined
  return user.role ?? undefined
}

const holds =
  (...allowed: StaffRole[]) =>
  ({ req }: { req: PayloadRequest }): boolean => {
    const role = roleOf(req.user)
    return role !== undefined && allowed.includes(role)
  }

/** Nothing here is deleted, because what was sold or said keeps pointing at it. It is archived. */
export const nobody: Access = () => false
export const admins = holds('admin') satisfies Access
export const staff = holds('staff', 'admin') satisfies Access
export const staffAndService = holds('staff', 'admin', 'service') satisfies Access
export const adminsField = holds('admin') satisfies FieldAccess
export const staffField = holds('staff', 'admin') satisfies FieldAccess
