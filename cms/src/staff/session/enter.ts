import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Staff } from '../../generated/payload-types.ts'
import { type StaffRole, staffRoles } from '../who.ts'
import type { SiteViewer } from './viewers.ts'

type Known = Pick<Staff, 'name' | 'email' | 'person'> & { roles: StaffRole[] }

/** The panel's account of a member of staff, made at their first entry and renewed when the api knows something newer. Null of anybody else. */
export async function enter(payload: Payload, viewer: SiteViewer): Promise<Staff | null> {
  const roles = rolesAmong(viewer.roles)
  if (roles.length === 0) return null
  const name = viewer.name.slice(0, 80) || viewer.email || viewer.id
  const email = plainAddress.test(viewer.email) ? viewer.email.toLowerCase() : addressFor(viewer.id)
  const known = { name, email, roles, person: viewer.id }
  const account = await accountOf(payload, viewer.id, email)
  if (account && addsNothing(account, known)) return account
  try {
    return account ? await renew(payload, account.id, known) : await open(payload, known)
  } catch (fault) {
    // Two requests of the same first entry: the other one made it.
    const made = await byPerson(payload, viewer.id)
    if (made && addsNothing(made, known)) return made
    throw fault
  }
}

/** What Payload takes for an address; accounts need one, people may have none or one of another alphabet. */
const plainAddress = /^[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i

/** As the panel writes them, in its own order. */
const rolesAmong = (given: readonly string[]): StaffRole[] =>
  staffRoles.filter(role => given.includes(role.toUpperCase()))

/** By the person, or by an address of an account that is nobody's yet, such as one from before there was one sign-in. */
async function accountOf(payload: Payload, person: string, email: string): Promise<Staff | undefined> {
  const own = await byPerson(payload, person)
  if (own) return own
  const unclaimed = await first(payload, { email: { equals: email }, person: { exists: false } })
  return unclaimed && !unclaimed.roles.includes('service') ? unclaimed : undefined
}

const byPerson = (payload: Payload, person: string) => first(payload, { person: { equals: person } })

async function first(payload: Payload, where: object): Promise<Staff | undefined> {
  const { docs } = await payload.find({
    collection: 'staff',
    where: where as never,
    limit: 1,
    depth: 0,
    pagination: false,
  })
  return docs[0]
}

const addsNothing = (account: Staff, { name, email, roles, person }: Known): boolean =>
  account.name === name &&
  account.person === person &&
  account.roles.join() === roles.join() &&
  (account.email === email || account.email === addressFor(person ?? ''))

const renew = async (payload: Payload, id: string, known: Known): Promise<Staff> =>
  payload.update({ collection: 'staff', id, data: { ...known, email: await free(payload, known) }, depth: 0 })

/** Nobody knows its password, and with it nobody could sign in. */
const open = async (payload: Payload, known: Known): Promise<Staff> =>
  payload.create({
    collection: 'staff',
    data: { ...known, email: await free(payload, known), password: randomBytes(32).toString('base64url') },
    depth: 0,
  })

/** Two people may have had one address after the other; accounts have one each. */
async function free(payload: Payload, { email, person }: Known): Promise<string> {
  const holder = await first(payload, { email: { equals: email } })
  return !holder || holder.person === person || (!holder.person && !holder.roles.includes('service'))
    ? email
    : addressFor(person ?? '')
}

const addressFor = (person: string) => `${person.replace(/[^\w-]+/g, '-').toLowerCase()}@staff.invalid`
