/** Clerk's Backend API, as far as the product asks it: who a user is, and that they are gone (https://clerk.com/docs/reference/backend-api). */
import { json, type Route } from '../web.ts'
import { clerkUser } from './clerk-user.ts'
import type { Register } from './register.ts'

export function usersApi(register: Register, secretKey: string): Route[] {
  const isAsked = (request: Request) => request.headers.get('authorization') === `Bearer ${secretKey}`
  return [
    {
      method: 'GET',
      path: '/local/clerk/v1/users/:id',
      handle(request, { id = '' }) {
        if (!isAsked(request)) return json(problem('authentication_invalid', 'Invalid authentication'), 401)
        const person = register.everybody().find(({ subject }) => subject === id)
        return person ? json(clerkUser(person)) : json(problem('resource_not_found', 'not found'), 404)
      },
    },
    {
      method: 'DELETE',
      path: '/local/clerk/v1/users/:id',
      handle(request, { id = '' }) {
        if (!isAsked(request)) return json(problem('authentication_invalid', 'Invalid authentication'), 401)
        const person = register.everybody().find(({ subject }) => subject === id)
        if (!person) return json(problem('resource_not_found', 'not found'), 404)
        register.remove(person)
        return json({ object: 'user', id, deleted: true })
      },
    },
  ]
}

const problem = (code: string, message: string) => ({ errors: [{ code, message, long_message: message }] })
