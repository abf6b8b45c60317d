/** Everybody the identity stand-in knows and their sessions; changes are told to the house as Clerk tells them. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Outbox } from '../outbox.ts'
import { shelf } from '../shelf.ts'
import { clerkUser } from './clerk-user.ts'
import { isNamed, newSubject, type Person } from './person.ts'

type State = {
  people: Record<string, Person>
  gone: string[]
  sessions: Record<string, { subject: string; startedAt: number }>
}

export type Register = ReturnType<typeof openRegister>

type Options = { cast: readonly Person[]; file?: string; webhookSecret: string; mail: Outbox }

export function openRegister({ cast, file, webhookSecret, mail }: Options) {
  const kept = shelf<State>(file, { people: {}, gone: [], sessions: {} })
  const { state } = kept

  /** What was signed up or changed here stands before what the cast list says. */
  function everybody(): Person[] {
    const ready = cast.filter(person => !state.people[person.subject] && !state.gone.includes(person.subject))
    return [...ready, ...Object.values(state.people)]
  }

  function tell(type: 'user.created' | 'user.updated' | 'user.deleted', person: Person) {
    const data =
      type === 'user.deleted' ? { deleted: true, id: person.subject, object: 'user' } : clerkUser(person)
    mail.push(deliveryOf(type, data, webhookSecret))
  }

  function tellOfEnd(sessionId: string, subject: string) {
    const data = { id: sessionId, object: 'session', user_id: subject, status: 'ended' }
    mail.push(deliveryOf('session.ended', data, webhookSecret))
  }

  return {
    everybody,
    find: (who: string) => everybody().find(person => isNamed(person, who)),
    add(name: string, email: string): Person {
      const person: Person = { subject: newSubject(), name, email, role: 'client', changedAt: Date.now() }
      state.people[person.subject] = person
      kept.save()
      tell('user.created', person)
      return person
    },
    change(person: Person, changes: Partial<Pick<Person, 'name' | 'email' | 'banned' | 'role'>>): Person {
      const next = { ...person, ...changes, changedAt: Date.now() }
      state.people[person.subject] = next
      kept.save()
      tell('user.updated', next)
      return next
    },
    remove(person: Person) {
      delete state.people[person.subject]
      state.gone.push(person.subject)
      for (const [id, session] of Object.entries(state.sessions)) {
        if (session.subject === person.subject) delete state.sessions[id]
      }
      kept.save()
      tell('user.deleted', person)
    },
    begin(person: Person): string {
      const sessionId = newSessionId()
      state.sessions[sessionId] = { subject: person.subject, startedAt: Date.now() }
      kept.save()
      return sessionId
    },
    holder(sessionId: string | undefined): Person | undefined {
      const session = sessionId ? state.sessions[sessionId] : undefined
      return session && everybody().find(person => person.subject === session.subject)
    },
    end(sessionId: string | undefined) {
      const session = sessionId ? state.sessions[sessionId] : undefined
      if (!sessionId || !session) return
      delete state.sessions[sessionId]
      kept.save()
      tellOfEnd(sessionId, session.subject)
    },
  }
}

export function newSessionId() {
  return `sess_${randomBytes(18).toString('hex')}`
}

function deliveryOf(type: string, data: object, secret: string) {
  const body = JSON.stringify({
    data,
    instance_id: 'ins_local',
    object: 'event',
    timestamp: Date.now(),
    type,
  })
  const id = `msg_${randomBytes(14).toString('hex')}`
  return { id, body, headers: () => svixHeaders(id, body, secret, Math.floor(Date.now() / 1000)) }
}

/** Signed as Svix signs for Clerk: base64 HMAC over `id.timestamp.body` (https://docs.svix.com/receiving/verifying-payloads/how-manual). */
export function svixHeaders(id: string, body: string, secret: string, timestamp: number) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'svix-id': id, 'svix-timestamp': String(timestamp), 'svix-signature': `v1,${signature}` }
}
