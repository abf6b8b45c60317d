import { STAFF_ROLES, type StaffRole } from '../../foundation/viewer.ts'

/** What "staff" was before there were roles: everything but to administer. */
const STAFF: readonly StaffRole[] = ['SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR']

/**
 * The staff roles that the provider's `role` of a person names: one word or a list of them, such as "finance" or
 * ["support", "editor"], in small letters; "staff" is all but "admin". Words that name none are none.
 */
export function staffRolesIn(role: unknown): StaffRole[] {
  const words = new Set(Array.isArray(role) ? role : [role])
  return STAFF_ROLES.filter(
    known => words.has(known.toLowerCase()) || (words.has('staff') && STAFF.includes(known)),
  )
}
