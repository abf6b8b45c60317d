import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'
import type { Context } from '../../app.ts'
import { pageOf } from '../../foundation/contract/connection.ts'
import { isOpen, policyOf } from '../../foundation/contract/policy.ts'
import { Fault } from '../../foundation/fault.ts'
import type { Looking, Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { addDone } from '../trail/staff-actions.store.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.readOnly': [] })

/** What stays between the sides of a reading, or opens something by itself, and so is hidden from staff who look. */
const HIDDEN = new Set([
  ...['messages', 'question', 'topic', 'readerPage', 'clientPage'].map(name => `Reading.${name}`),
  ...['question', 'topic', 'calendar'].map(name => `Appointment.${name}`),
  ...['text', 'media', 'upload', 'replies', 'clarification', 'clarified'].map(name => `Answer.${name}`),
  ...['Waiting.question', 'Waiting.topic', 'QueuedClient.topic'],
  ...['CalendarFeed.path', 'OwnCalendar.address', 'DataExport.key', 'LibraryPiece.words'],
  ...['Voucher.code', 'Present.message', 'ReceivedPresent.message', 'Basket.token', 'TopUp.payment'],
])
/** Queries that are refused whole: a file, a secret, or something that is somebody's by its key. */
const REFUSED = new Set(['dataExport', 'iceServers', 'guestOrder', 'ticketByKey', 'present'])
/** What anybody may ask, but is answered with what is the viewer's. */
const ABOUT_THE_VIEWER = new Set(['viewer', 'node', 'basket', 'orderQuote'])

type Resolve = GraphQLFieldResolver<unknown, Context<Viewer | null>>
type Field = GraphQLField<unknown, Context<Viewer | null>>

/**
 * While a member of staff sees the site as somebody, nothing is changed, what stays between the sides of readings is hidden, and each
 * query for what is the person's own is written into the trail. The outermost step of the contract, so that a new mutation is refused, too.
 */
export function whileLooking(schema: GraphQLSchema): GraphQLSchema {
  for (const field of fieldsOf(schema.getMutationType())) refuse(field)
  for (const field of fieldsOf(schema.getQueryType())) {
    if (REFUSED.has(field.name)) refuse(field)
    else if (isPrivate(schema.getQueryType(), field)) record(field)
  }
  const found = new Set<string>()
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of fieldsOf(type)) {
      const name = `${type.name}.${field.name}`
      if (HIDDEN.has(name)) {
        hide(field)
        found.add(name)
      }
    }
  const missing = [...HIDDEN].filter(name => !found.has(name))
  if (missing.length > 0) throw new Error(`hidden while staff look, but not there: ${missing.join(', ')}`)
  return schema
}

const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {}) as Field[]

function isPrivate(query: GraphQLObjectType | null | undefined, field: Field): boolean {
  const policy = query ? policyOf(query, field) : null
  return ABOUT_THE_VIEWER.has(field.name) || !policy || !isOpen(policy)
}

const readOnly = (): Fault =>
  new Fault('FORBIDDEN', messageFor('apiFault.forbidden.readOnly'), { reason: 'READ_ONLY' })

function refuse(field: Field): void {
  const resolve: Resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (root, args, context, info) => {
    if (context.viewer?.looking) throw readOnly()
    return resolve(root, args, context, info)
  }
}

/** Written before the answer leaves. */
function record(field: Field): void {
  const resolve: Resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (root, args, context, info) => {
    const { viewer, app } = context
    if (!viewer?.looking) return resolve(root, args, context, info)
    return noted(viewer.looking, viewer.id)

    async function noted({ staffId, staffRoles, lookId }: Looking, personId: string): Promise<unknown> {
      const subjects = [`Person:${personId}`, `Look:${lookId}`]
      const who = { personId: staffId, roles: staffRoles }
      await addDone(app.db, { ...who, kind: 'READ', action: field.name, subjects, reason: null })
      return resolve(root, args, context, info)
    }
  }
}

function hide(field: Field): void {
  const resolve: Resolve = field.resolve ?? defaultFieldResolver
  const hidden: Resolve = (root, args, context, info) =>
    context.viewer?.looking ? nothingOf(field.type) : resolve(root, args, context, info)
  field.resolve = Object.assign(hidden, symbolsOf(resolve))
}

/** What earlier steps of the contract noted on a resolver. */
const symbolsOf = (resolve: Resolve): object =>
  Object.fromEntries(
    Object.getOwnPropertySymbols(resolve).map(each => [each, (resolve as never)[each] as unknown]),
  )

/** As little of a type as there can be. Throws FORBIDDEN where that is not nothing. */
function nothingOf(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null
  const inner = getNullableType(type)
  if (isListType(inner)) return []
  if (isScalarType(inner) && inner.name === 'String') return ''
  if (isObjectType(inner) && inner.name.endsWith('Connection')) return pageOf([], 1, null, () => '')
  throw readOnly()
}
