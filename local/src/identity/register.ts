/** Everybody the identity stand-in knows and their sessions; changes are told to the house as Clerk tells them. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Outbox } from '../outbox.ts'
import { shelf } from '../shelf.ts'
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
    mail.push(deliveryOf(type, person, webhookSecret))
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
    change(person: Person, changes: { name?: string; email?: string }): Person {
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
      if (!sessionId || !state.sessions[sessionId]) return
      delete state.sessions[sessionId]
      kept.save()
    },
  }
}

export function newSessionId() {
  return `sess_${randomBytes(18).toString('hex')}`
}

function deliveryOf(type: string, person: Person, secret: string) {
  const at = Date.now()
  const data =
    type === 'user.deleted' ? { deleted: true, id: person.subject, object: 'user' } : clerkUser(person, at)
  const body = JSON.stringify({ data, instance_id: 'ins_local', object: 'event', timestamp: at, type })
  const id = `msg_${randomBytes(14).toString('hex')}`
  return { id, body, headers: () => svixHeaders(id, body, secret, Math.floor(Date.now() / 1000)) }
}

/** The user of Clerk's webhooks, in the fields anybody reads (https://clerk.com/docs/reference/webhooks). */
function clerkUser(person: Person, at: number) {
  const [first_name, ...rest] = person.name.split(' ')
  const address = `idn_${person.subject.slice(5)}`
  return {
    id: person.subject,
    object: 'user',
    first_name,
    last_name: rest.join(' ') || null,
    email_addresses: [
      {
        id: address,
        object: 'email_address',
        email_address: person.email,
        verification: { status: 'verified' },
      },
    ],
    primary_email_address_id: address,
    public_metadata: { role: person.role },
    created_at: at,
    updated_at: person.changedAt ?? at,
  }
}

/** Signed as Svix signs for Clerk: base64 HMAC over `id.timestamp.body` (https://docs.svix.com/receiving/verifying-payloads/how-manual). */
export function svixHeaders(id: string, body: string, secret: string, timestamp: number) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'svix-id': id, 'svix-timestamp': String(timestamp), 'svix-signature': `v1,${signature}` }
}
