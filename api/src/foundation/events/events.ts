import type { Transaction } from '../database/database.ts'
import type { EventType, Handler, JsonOf, PublishedEvent, StoredEvent } from './event.ts'
import { insertEvent, insertForEach } from './events.store.ts'
import { queueOf } from './lanes.ts'

export type { EventType, Handler, PublishedEvent, StoredEvent } from './event.ts'
export { eventAt, eventsSince, forgetEvents } from './events.store.ts'

const types = new Map<string, EventType<never>>()
const handlers = new Map<string, Handler>()

/** Declares a type of event. Called once a type, when its module loads. */
export function eventType<Payload extends object>(
  name: Payload extends JsonOf<Payload> ? string : never,
  version = 1,
): EventType<Payload> {
  if (types.has(name)) throw new Error(`The event type "${name}" is declared twice.`)
  const type: EventType<Payload> = { name, version }
  types.set(name, type as EventType<never>)
  return type
}

/**
 * Registers a handler. It runs in a job after the commit, outside of any transaction, at least once for each event and in
 * order within a subject, so it must be idempotent by its own means. The name is stored with what is still to be delivered:
 * one that is renamed leaves its deliveries behind.
 */
export function on<Payload extends object, App>(
  type: EventType<Payload>,
  name: string,
  handle: (app: App, event: StoredEvent<Payload>) => Promise<void>,
): Handler {
  if (handlers.has(name)) throw new Error(`The handler "${name}" is registered twice.`)
  const handler: Handler = { name, type: type.name, handle: handle as Handler['handle'] }
  handlers.set(name, handler)
  return handler
}

export const handlerNamed = (name: string): Handler | undefined => handlers.get(name)

export const handlerCount = (): number => handlers.size

/**
 * Stores a fact in the transaction that brings it about, with one delivery for each handler, and publishes it after the
 * commit. Returns its sequence within the subject. The subject stays locked until the commit. With a key that was emitted
 * before for this subject and type, it stores nothing and returns the first one's sequence.
 */
export async function emit<Payload extends object>(
  tx: Transaction,
  type: EventType<Payload>,
  { subjectId, payload, audience = null, key = null }: Emitted<Payload>,
): Promise<number> {
  const handlerNames = handlersOf(type)
  const text = JSON.stringify(payload)
  const { sequence, at, isNew } = await insertEvent(tx, {
    subjectId,
    type: type.name,
    version: type.version,
    payload: text,
    audience,
    key,
    handlers: handlerNames,
    queues: handlerNames.map(name => queueOf(name, subjectId)),
  })
  if (!isNew) return sequence
  const place = { subjectId, sequence }
  const event = { ...place, type: type.name, version: type.version, at: at.toISOString(), payload, audience }
  const published: PublishedEvent = text.length > INLINE_CHARACTERS ? place : event
  tx.publish(eventTopic(subjectId), published)
  return sequence
}

/**
 * Stores the same fact about each of many subjects that nobody follows live: in one statement, with a delivery for each handler and
 * nothing published.
 */
export async function emitForEach(
  tx: Transaction,
  type: EventType<Record<string, never>>,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return
  const names = handlersOf(type)
  const subjects = subjectIds.map(id => ({ id, queues: names.map(name => queueOf(name, id)) }))
  await insertForEach(tx, { type: type.name, version: type.version, handlers: names, subjects })
}

const handlersOf = (type: { readonly name: string }): string[] =>
  [...handlers.values()].filter(handler => handler.type === type.name).map(({ name }) => name)

interface Emitted<Payload> {
  readonly subjectId: string
  readonly payload: Payload
  readonly audience?: string | null
  readonly key?: string | null
}

/** Where the events of a subject are published after the commit that stored them. */
export const eventTopic = (subjectId: string): string => `event:${subjectId}`

/** A publication holds at most 7,900 bytes, and a character takes at most three. */
const INLINE_CHARACTERS = 2_400
