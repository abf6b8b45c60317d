import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql'
import type { Context } from '../../app.ts'
import { parseGlobalId } from '../../foundation/contract/global-id.ts'
import { policyOf } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { STAFF_ROLES, type Viewer } from '../../foundation/viewer.ts'
import { RefreshedLooks } from './refreshed-looks.ts'
import { addAction, addDone, addOutcome } from './staff-actions.store.ts'
import { reasonIn, subjectOf, subjectsIn } from './subjects-in.ts'

/** Changes that anybody makes to their own, and staff to what is others'. */
const ALSO_BY_STAFF = new Set([
  'approveStreamMessage',
  'banStreamViewer',
  'deleteStreamMessage',
  'muteStreamViewer',
  'pinStreamMessage',
  'unbanStreamViewer',
  'unmuteStreamViewer',
])
/** What staff look at that is about nobody, and the trail itself. */
export const ABOUT_NOBODY: ReadonlySet<string> = new Set([
  'articleDraft',
  'auditTrail',
  'helpArticleRatings',
  'horoscopeDraft',
  'decisionEffect',
  'metrics',
  'now',
  'packageSales',
  'parkedDeliveries',
  'paymentEvents',
  'payoutRuns',
  'platformHealth',
  'refundEffect',
  'salesByDay',
  'salesByProduct',
  'stock',
  'stockMovements',
  'waitingForStaff',
])
/** What `node` shows to staff though it is somebody's own. */
export const PRIVATE_NODES: ReadonlySet<string> = new Set([
  'Application',
  'CaseReading',
  'Dispute',
  'ModerationItem',
  'Order',
  'OrderLine',
  'OrderReturn',
  'Payout',
  'Person',
  'PlatformCase',
  'ReaderInvitation',
  'Reading',
  'SentGift',
  'StreamMessage',
  'Ticket',
  'TopUp',
  'Transfer',
  'WalletAdjustment',
])
/** What a page of the panel asks for again every few seconds. */
const REFRESHED = new Set(['liveReadings', 'liveStreams'])
const PRIVATE_FIELDS = new Set(['Stream.messages'])

type Resolve = GraphQLFieldResolver<unknown, Context<Viewer | null>>
type Field = GraphQLField<unknown, Context<Viewer | null>>

/**
 * Makes each field by which staff change something, or see what is private, write into the trail: changes before they are done, with
 * what came of them afterwards. The outermost step of the contract, so that what is refused or was sent wrong is written down, too.
 */
export function recordStaff(schema: GraphQLSchema): GraphQLSchema {
  for (const field of recordedChanges(schema))
    field.resolve = changing(field.name, field.resolve ?? defaultFieldResolver)
  for (const { field, subjects } of recordedReads(schema))
    field.resolve = reading(field.name, field.resolve ?? defaultFieldResolver, subjects)
  return schema
}

/** Mutations of staff. */
export const recordedChanges = (schema: GraphQLSchema): Field[] =>
  fieldsOf(schema.getMutationType()).filter(
    field => ALSO_BY_STAFF.has(field.name) || isOfStaff(schema.getMutationType(), field),
  )

type SubjectsRead = (root: unknown, args: unknown, result: unknown, viewerId: string) => string[]

function recordedReads(schema: GraphQLSchema): { field: Field; subjects: SubjectsRead }[] {
  const query = schema.getQueryType()
  const ofStaff = fieldsOf(query).filter(field => isOfStaff(query, field) && !ABOUT_NOBODY.has(field.name))
  const reads = ofStaff.map(field => ({ field, subjects: onPage(getNamedType(field.type).name) }))
  const node = fieldsOf(query).filter(({ name }) => name === 'node')
  const others = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap(type =>
      fieldsOf(type)
        .filter(({ name }) => PRIVATE_FIELDS.has(`${type.name}.${name}`))
        .map(field => ({ field, subjects: ofRoot(type.name) })),
    )
  return [...reads, ...node.map(field => ({ field, subjects: ofNode })), ...others]
}

const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {}) as Field[]

function isOfStaff(type: GraphQLObjectType | null | undefined, field: Field): boolean {
  const audiences = (type && policyOf(type, field)?.audiences) ?? []
  return audiences.some(each => each === 'STAFF' || STAFF_ROLES.some(role => role === each))
}

const changing =
  (action: string, resolve: Resolve): Resolve =>
  async (root, args, context, info) => {
    const { app, viewer } = context
    if (!viewer?.roles.includes('STAFF')) return resolve(root, args, context, info)
    const subjects = subjectsIn(args)
    const reason = reasonIn(args)
    const id = await addAction(app.db, { ...whoOf(viewer), kind: 'CHANGE', action, subjects, reason })
    const note = (outcome: string) =>
      addOutcome(app.db, id, outcome).catch(error => app.log.error({ error, id }, 'an outcome was not noted'))
    try {
      const result: unknown = await resolve(root, args, context, info)
      await note(outcomeOf(result))
      return result
    } catch (fault) {
      await note(codeOf(fault))
      throw fault
    }
  }

function reading(action: string, resolve: Resolve, subjectsOf: SubjectsRead): Resolve {
  const looks = REFRESHED.has(action) ? new RefreshedLooks() : null
  return (root, args, context, info) => {
    const { app, viewer } = context
    if (!viewer?.roles.includes('STAFF')) return resolve(root, args, context, info)
    return note()

    async function note(): Promise<unknown> {
      const result: unknown = await resolve(root, args, context, info)
      const seen = subjectsOf(root, args, result, (viewer as Viewer).id)
      const subjects = looks?.newOf((viewer as Viewer).id, seen, app.clock.now()) ?? seen
      if (subjects.length > 0) {
        const who = whoOf(viewer as Viewer)
        await addDone(app.db, { ...who, kind: 'READ', action, subjects, reason: null })
      }
      return result
    }
  }
}

const whoOf = ({ id, roles }: Viewer) => ({
  personId: id,
  roles: STAFF_ROLES.filter(role => roles.includes(role)),
})

/** "DONE", the code of a refusal, or of several results what they have in common. */
function outcomeOf(result: unknown): string {
  if (!Array.isArray(result)) return result instanceof Refusal ? result.code : 'DONE'
  const outcomes = new Set(result.map(outcomeOf))
  return outcomes.size > 1 ? 'PARTLY_DONE' : ([...outcomes][0] ?? 'DONE')
}

function codeOf(fault: unknown): string {
  const { extensions } = fault as { extensions?: { code?: unknown } }
  return typeof extensions?.code === 'string' ? extensions.code : 'INTERNAL'
}

/** What has no id of its own is about a person; what stands for something else says for what. */
type Page = { edges?: { node: { id?: string; personId?: string; trailSubject?: string } }[] }

/** What a page shows; an empty one shows nothing of anybody. Of several types in one list, each is named by its class. */
const onPage =
  (type: string): SubjectsRead =>
  (_root, args, result) => {
    const { edges } = (result ?? {}) as Page
    if (!edges) return result === null ? [] : [...subjectsIn(args), type]
    return edges.map(({ node }) => node.trailSubject ?? shownOn(node, type))
  }

const shownOn = (node: { id?: string; personId?: string }, type: string): string =>
  node.id === undefined
    ? `Person:${node.personId}`
    : `${typeOf(node, type.replace(/Connection$/, ''))}:${node.id}`

const typeOf = (node: object, type: string): string =>
  node.constructor === Object ? type : node.constructor.name

const ofRoot =
  (type: string): SubjectsRead =>
  (root, _args, result) =>
    result === null ? [] : [`${type}:${(root as { id: string }).id}`]

const ofNode: SubjectsRead = (_root, args, result, viewerId) => {
  const named = parseGlobalId((args as { id: string }).id)
  if (result === null || !named || !PRIVATE_NODES.has(named.type)) return []
  return named.id === viewerId ? [] : [subjectOf(named)]
}
