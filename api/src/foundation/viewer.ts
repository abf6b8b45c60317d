/** Who is asking. Null in a Context means a visitor. */
export type Role = 'CLIENT' | 'READER' | 'STAFF' | StaffRole

/** What a member of staff may do; ADMIN may do all of it. Who has one of them is STAFF, too. */
export const STAFF_ROLES = ['SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export interface Viewer {
  /** Our id of the person. */
  readonly id: string
  /** Identity provider's id of the person. */
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Catalogue id of the published reader this person is, if any. */
  readonly readerId: string | null
  readonly sessionId: string
  /** Milliseconds since the epoch when the token behind this viewer expires. */
  readonly tokenExpiresAt: number
  /** Set when a member of staff asks in this person's place: to read, and to change nothing. */
  readonly looking?: Looking
}

/** A member of staff who sees the site as somebody else. */
export interface Looking {
  readonly lookId: string
  /** Our id of the member of staff. */
  readonly staffId: string
  readonly staffRoles: readonly StaffRole[]
  readonly until: Date
}

/** Whether somebody holds one of these roles; an administrator holds all of them. */
export const isOneOf = (viewer: Pick<Viewer, 'roles'>, ...allowed: readonly StaffRole[]): boolean =>
  allowed.some(role => viewer.roles.includes(role))
