import { randomBytes } from 'node:crypto'

const staffRoles = ['support', 'finance', 'moderator', 'editor', 'admin'] as const
export type Role = 'client' | 'reader' | (typeof staffRoles)[number]
export type Person = {
  subject: string
  name: string
  email: string
  role: Role
  banned?: boolean
  changedAt?: number
}

export function newSubject() {
  return `user_${randomBytes(14).toString('base64url').replace(/[-_]/g, 'x')}`
}

/** `theo`, `user_theo` and `theo@example.test` all name Theo. */
export function isNamed(person: Person, who: string) {
  const word = who.trim().toLowerCase()
  return person.subject === who || person.subject === `user_${word}` || person.email.toLowerCase() === word
}

export const isStaff = ({ role }: Person) => staffRoles.some(each => each === role)

export const isRole = (word: string): word is Role =>
  word === 'client' || word === 'reader' || staffRoles.some(each => each === word)

export function initials(person: Person) {
  const words = person.name.split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map(word => word?.[0]?.toUpperCase() ?? '')
    .join('')
}
