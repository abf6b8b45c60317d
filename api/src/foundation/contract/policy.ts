import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { Extensions } from 'type-graphql'
import { Forbidden, Unauthenticated } from '../fault.ts'
import type { Role, Viewer } from '../viewer.ts'

/**
 * Who may use a query, mutation, subscription or field; every one must declare it, or the schema does not build.
 *
 *   @Allow('ANYONE')                        visitors too
 *   @Allow('CLIENT')                        anyone signed in (a reader and staff are clients too)
 *   @Allow('READER', 'STAFF')               either
 *   @Allow('CLIENT', own('wallet', ({ root, viewer }) => root.personId === viewer.id))     theirs only, checked here
 *   @Allow('CLIENT', own('side', …), OR_NULL)   others get null rather than FORBIDDEN
 *
 * On an @ObjectType it stands for all its fields that declare no policy of their own, where 'ANYONE' means anyone who can
 * reach the object; such fields are not wrapped, so they cost nothing at run time.
 */
export type Audience = 'ANYONE' | Role
export const OR_NULL = Symbol('null for others')

export interface Policy {
  readonly audiences: readonly Audience[]
  readonly ownership: Ownership | null
  readonly orNull: boolean
}

export interface Question {
  root: never
  args: never
  viewer: Viewer
  app: never
}

export interface Ownership {
  readonly of: string
  readonly holds: (question: Question) => boolean | Promise<boolean>
}

export function Allow(
  ...terms: (Audience | Ownership | typeof OR_NULL)[]
): MethodDecorator & PropertyDecorator & ClassDecorator {
  const policy: Policy = {
    audiences: terms.filter(term => typeof term === 'string'),
    ownership: terms.find(term => typeof term === 'object') ?? null,
    orNull: terms.includes(OR_NULL),
  }
  if (policy.audiences.length === 0) throw new Error('@Allow needs at least one audience, such as CLIENT')
  return Extensions({ allow: policy })
}

/** "Only what is the viewer's own", checked here before the resolver. */
export function own<Root = unknown, Args = unknown, App = unknown>(
  of: string,
  holds: (question: { root: Root; args: Args; viewer: Viewer; app: App }) => boolean | Promise<boolean>,
): Ownership {
  return { of, holds: holds as Ownership['holds'] }
}

/** Makes the schema enforce its policies. Throws naming every field that has none. */
export function enforcePolicies(schema: GraphQLSchema): GraphQLSchema {
  const silent: string[] = []
  for (const type of objectTypes(schema)) {
    const isRoot = isRootType(schema, type)
    for (const field of Object.values(type.getFields())) {
      const policy = policyOf(type, field)
      if (!policy || (isRoot && !field.extensions.allow)) silent.push(`${type.name}.${field.name}`)
      else if (!isOpen(policy)) guard(field, policy, type === schema.getSubscriptionType())
    }
  }
  if (silent.length > 0)
    throw new Error(`These fields do not declare who may use them, add @Allow: ${silent.join(', ')}`)
  return schema
}

/** Every field with who may use it, one a line, for people and for the snapshot test. */
export function listPolicies(schema: GraphQLSchema): string[] {
  return objectTypes(schema).flatMap(type =>
    fieldsByName(type).map(field => {
      const policy = policyOf(type, field)
      return `${type.name}.${field.name}: ${policy ? inWords(policy, isRootType(schema, type)) : 'NOT STATED'}`
    }),
  )
}

/** The rule of every field that states one of its own or asks for a role, by "Type.field". */
export function listRules(schema: GraphQLSchema): Map<string, string> {
  const rules = new Map<string, string>()
  for (const type of objectTypes(schema)) {
    const isRoot = isRootType(schema, type)
    for (const field of Object.values(type.getFields())) {
      const policy = policyOf(type, field)
      if (policy && (isRoot || !isOpen(policy)))
        rules.set(`${type.name}.${field.name}`, inWords(policy, isRoot))
    }
  }
  return rules
}

const fieldsByName = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).sort((a, b) => a.name.localeCompare(b.name))

export function policyOf(type: GraphQLObjectType, field: PolicedField): Policy | null {
  const stated = field.extensions?.allow ?? type.extensions.allow ?? statedByInterface(type, field.name)
  return (stated as Policy | undefined) ?? null
}

interface PolicedField {
  name: string
  extensions?: GraphQLFieldConfig<unknown, unknown>['extensions']
}

function statedByInterface(type: GraphQLObjectType, fieldName: string): unknown {
  return type.getInterfaces().find(known => known.extensions.allow && known.getFields()[fieldName])
    ?.extensions.allow
}

/** No check is needed at run time. */
export function isOpen(policy: Policy): boolean {
  return policy.audiences.includes('ANYONE') && !policy.ownership?.holds
}

export function inAudience(policy: Pick<Policy, 'audiences'>, viewer: Viewer | null): boolean {
  for (const audience of policy.audiences) {
    if (audience === 'ANYONE' || viewer?.roles.includes(audience)) return true
  }
  return false
}

type Resolver = NonNullable<GraphQLFieldConfig<unknown, { viewer: Viewer | null }>['resolve']>

function guard(field: { resolve?: Resolver; subscribe?: Resolver }, policy: Policy, isSubscription: boolean) {
  if (isSubscription) {
    if (field.subscribe) field.subscribe = guarded(field.subscribe, policy)
  } else field.resolve = guarded(field.resolve ?? defaultFieldResolver, policy)
}

/** Marks a resolver that only checks before reading a plain property, so that a projection may do the same. */
export const PLAIN = Symbol('reads a plain property')

/** The function behind a guard; for callers that enforce the policy in another way. */
export const GUARDED = Symbol('the resolver behind the guard')

function guarded(resolve: Resolver, policy: Policy): Resolver {
  const guardedResolve: Resolver = (root, args, context, info) => {
    const allowed = mayUse(policy, root, args, context.viewer, (context as { app?: unknown }).app)
    if (allowed === true) return resolve(root, args, context, info)
    if (allowed === false) return refuse(policy, context.viewer)
    return allowed.then(yes => (yes ? resolve(root, args, context, info) : refuse(policy, context.viewer)))
  }
  return Object.assign(guardedResolve, { [PLAIN]: resolve === defaultFieldResolver, [GUARDED]: resolve })
}

export function mayUse(
  policy: Policy,
  root: unknown,
  args: unknown,
  viewer: Viewer | null,
  app?: unknown,
): boolean | Promise<boolean> {
  if (!inAudience(policy, viewer)) return false
  const holds = policy.ownership?.holds
  if (!holds) return true
  return viewer !== null && holds({ root: root as never, args: args as never, viewer, app: app as never })
}

export function refuse(policy: Policy, viewer: Viewer | null): null {
  if (policy.orNull) return null
  throw viewer === null ? new Unauthenticated() : new Forbidden()
}

function inWords(policy: Policy, isRoot: boolean): string {
  const who = policy.audiences
    .map(audience =>
      audience !== 'ANYONE' ? audience.toLowerCase() : isRoot ? 'anyone' : 'whoever sees the object',
    )
    .join(' or ')
  const whose = policy.ownership ? `, own ${policy.ownership.of} only` : ''
  return who + whose + (policy.orNull ? ' (null for others)' : '')
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(type => !type.name.startsWith('__'))
    .sort((a, b) => rank(schema, a) - rank(schema, b) || a.name.localeCompare(b.name))
}

function isRootType(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  return (
    type === schema.getQueryType() ||
    type === schema.getMutationType() ||
    type === schema.getSubscriptionType()
  )
}

function rank(schema: GraphQLSchema, type: GraphQLObjectType): number {
  const at = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].indexOf(type)
  return at < 0 ? 3 : at
}
