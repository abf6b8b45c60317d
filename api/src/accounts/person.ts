import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import type { Language } from '../foundation/messages.ts'
import { type Role, STAFF_ROLES, type StaffRole, type Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'

const messageFor = wordsFor({ 'format.nameless': [] })

/** A person as the identity provider and our staff know them. */
export interface Account {
  readonly id: string
  readonly subject: string
  readonly name: string
  readonly email: string
  /** What they may do as staff; none of who is not. */
  readonly staffRoles: readonly StaffRole[]
  /** Shut out by our staff. */
  readonly suspendedAt: Date | null
  /** Shut out by the identity provider. */
  readonly bannedAt: Date | null
  readonly deletedAt: Date | null
  /** The identity provider has described this person; until then name and address may be missing. */
  readonly isDescribed: boolean
  /** Where they signed in last, e.g. "https://auralumic.example". */
  readonly origin: string | null
  /** In which they read, as they chose, or as their browser sent it at the last sign-in; null where it sent none of ours. */
  readonly language: string | null
  /** The name others see instead of their own. */
  readonly alias: string | null
}

export const ShutOutBy = { SUSPENSION: 'SUSPENSION', BAN: 'BAN', DELETION: 'DELETION' } as const
export type ShutOutBy = keyof typeof ShutOutBy

/** Why a person may not come in; null when they may. */
export function shutOutBy({
  suspendedAt,
  bannedAt,
  deletedAt,
}: Pick<Account, 'suspendedAt' | 'bannedAt' | 'deletedAt'>): ShutOutBy | null {
  if (deletedAt !== null) return 'DELETION'
  if (suspendedAt !== null) return 'SUSPENSION'
  return bannedAt === null ? null : 'BAN'
}

export const mayEnter = (account: Pick<Account, 'suspendedAt' | 'bannedAt' | 'deletedAt'>): boolean =>
  shutOutBy(account) === null

/**
 * `readerId` is the profile a person has, shown or archived: who is archived is shown to nobody and cannot be rung, but keeps
 * a desk, past readings, and the way to be paid what is owed.
 */
export function rolesOf({ staffRoles }: Pick<Account, 'staffRoles'>, readerId: string | null): Role[] {
  const roles: Role[] = ['CLIENT']
  if (readerId !== null) roles.push('READER')
  if (staffRoles.length > 0) roles.push('STAFF', ...dutiesOf(staffRoles))
  return roles
}

/** @rule staff-roles: An administrator may do what any member of staff may; others may do what their roles name. */
const dutiesOf = (given: readonly StaffRole[]): readonly StaffRole[] =>
  given.includes('ADMIN') ? STAFF_ROLES : STAFF_ROLES.filter(role => given.includes(role))

/** What people see of each other. */
@Allow('ANYONE')
@ObjectType({ description: 'A person as others see them.', implements: Node, simpleResolvers: true })
export class Person {
  @Field(() => ID) readonly id: string

  /** "" of who gave none. */
  readonly name: string

  constructor(id: string, name: string) {
    this.id = id
    this.name = name
  }

  @Field(() => String, {
    name: 'name',
    description: 'The name they go by; of who gave none, a word for anybody.',
  })
  nameIn(@Ctx() { language }: { language: Language }): string {
    return this.name || messageFor('format.nameless').in(language)
  }

  static of(account: Pick<Account, 'id' | 'name' | 'alias'>): Person {
    return new Person(account.id, account.alias ?? account.name)
  }
}

export const RoleEnum = {
  CLIENT: 'CLIENT',
  READER: 'READER',
  STAFF: 'STAFF',
  SUPPORT: 'SUPPORT',
  FINANCE: 'FINANCE',
  MODERATOR: 'MODERATOR',
  EDITOR: 'EDITOR',
  ADMIN: 'ADMIN',
} as const satisfies Record<Role, Role>
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody may do. Readers and staff are clients too.',
  valuesConfig: {
    CLIENT: { description: 'Asks readers, and pays for it.' },
    READER: { description: 'Gives readings.' },
    STAFF: { description: 'Runs the platform; what they may do of it, the roles below describe.' },
    SUPPORT: { description: 'Helps people: cases, orders, stock, letters that did not arrive.' },
    FINANCE: { description: 'Decides about money: refunds of readings, gifts and orders.' },
    MODERATOR: { description: 'Guards how people treat each other: cases, suspensions, streams.' },
    EDITOR: { description: 'Writes what the site shows.' },
    ADMIN: { description: 'Does what all of them do, and sets the terms.' },
  },
})

/** The person who asks, to themselves. */
@Allow('CLIENT')
@ObjectType('Viewer', {
  description: 'The person who asks, to themselves: all that is theirs stands under here.',
  implements: Node,
  simpleResolvers: true,
})
export class ViewerType {
  @Field(() => ID) readonly id: string
  @Field(() => String, { description: 'The name they go by.' }) readonly name: string
  @Field(() => String, { description: 'Where mail reaches them; nobody else sees it.' })
  readonly email: string
  @Field(() => [RoleEnum], { description: 'What they may do.' }) readonly roles: readonly Role[]
  readonly readerId: string | null

  constructor(viewer: Viewer) {
    this.id = viewer.id
    this.name = viewer.name
    this.email = viewer.email
    this.roles = viewer.roles
    this.readerId = viewer.readerId
  }
}
