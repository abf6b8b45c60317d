import type { Endpoint, PayloadRequest } from 'payload'
import { refusal } from '../refusal.ts'
import { isApiAway } from '../staff/session/site-session.ts'
import { isOneOf, type StaffRole } from '../staff/who.ts'
import { sentence } from '../words.ts'
import { ApiFault } from './api.ts'
import { Desk } from './desk.ts'

/**
 * POST /api/desk/…, what a page of the desk does: by the session of whoever pressed, with a JSON body from a page of ours. Answers what
 * `work` returns, with 200, or a refusal as `{ errors: [{ message, data: { code } }] }`: 403 FORBIDDEN or NO_SESSION, 415 NOT_JSON, 422 with the
 * api's own code, 502 UNREACHABLE.
 */
export const deskAction = <Answer extends object>(
  path: string,
  roles: readonly StaffRole[],
  work: (desk: Desk, body: Record<string, unknown>) => Promise<Answer>,
): Endpoint => ({
  path: `/desk/${path}`,
  method: 'post',
  handler: async req => Response.json(await answer(req, roles, work)),
})

async function answer<Answer>(
  req: PayloadRequest,
  roles: readonly StaffRole[],
  work: (desk: Desk, body: Record<string, unknown>) => Promise<Answer>,
): Promise<Answer> {
  await mustBe(req, roles)
  const desk = Desk.of(req)
  if (!desk) throw refusal(403, 'NO_SESSION', sentence(req, 'panel.desk.needsSession'))
  // A form of a page elsewhere cannot send it, whatever its browser thinks of cookies.
  if (!req.headers.get('content-type')?.startsWith('application/json'))
    throw refusal(415, 'NOT_JSON', sentence(req, 'panel.desk.failed'))
  const body = (await req.json?.().catch(() => null)) as Record<string, unknown> | null
  if (typeof body !== 'object' || body === null)
    throw refusal(400, 'NO_BODY', sentence(req, 'panel.desk.failed'))
  try {
    return await work(desk, body)
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw fault
    if (fault.code === 'UNREACHABLE') throw unreachable(req)
    throw refusal(422, fault.code, fault.message)
  }
}

/** Throws FORBIDDEN, and UNREACHABLE while nobody can be known since the api is away. */
export async function mustBe(req: PayloadRequest, roles: readonly StaffRole[]): Promise<void> {
  if (isOneOf(req.user, ...roles)) return
  if (!req.user && (await isApiAway(req.headers))) throw unreachable(req)
  throw refusal(403, 'FORBIDDEN', sentence(req, 'panel.desk.notYours'))
}

export const unreachable = (req: PayloadRequest) =>
  refusal(502, 'UNREACHABLE', sentence(req, 'panel.desk.notSent'))

type Result = { readonly __typename: string; readonly code?: string; readonly message?: string }

/** The member of a result that was hoped for. Throws ApiFault with the refusal's code and words for any other. */
export function done<Answer extends Result, Name extends Answer['__typename']>(
  result: Answer | null | undefined,
  name: Name,
): Extract<Answer, { __typename: Name }> {
  if (result?.__typename === name) return result as Extract<Answer, { __typename: Name }>
  throw new ApiFault(result?.code ?? 'INTERNAL', result?.message ?? '')
}

export const textIn = (body: Record<string, unknown>, name: string): string =>
  typeof body[name] === 'string' ? (body[name] as string).trim() : ''
