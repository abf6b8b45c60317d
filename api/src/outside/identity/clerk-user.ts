import type { Description } from './identity.ts'
import { staffRolesIn } from './staff-roles.ts'

/** The fields of a Clerk user that its webhooks and its API have in common. */
export interface ClerkUser {
  readonly id: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly addresses: readonly { readonly id: string; readonly address: string }[]
  readonly primaryAddressId: string | null
  readonly publicMetadata: { readonly role?: unknown } | null
  readonly banned: boolean
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** A Clerk user in our words. */
export function describeUser(user: ClerkUser): Description {
  const primary = user.addresses.find(({ id }) => id === user.primaryAddressId) ?? user.addresses[0]
  return {
    subject: user.id,
    changedAt: new Date(user.updatedAt),
    name: [user.firstName, user.lastName].filter(Boolean).join(' '),
    email: primary?.address ?? '',
    staffRoles: staffRolesIn(user.publicMetadata?.role),
    isBanned: user.banned === true,
  }
}
