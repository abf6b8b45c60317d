import type { IncomingMessage } from 'node:http'
import express, { type RequestHandler, type Response } from 'express'
import { Fault, type FaultCode } from '../foundation/fault.ts'
import type { Words } from '../foundation/words.ts'

const STATUS: Record<FaultCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  RATE_LIMITED: 429,
  CONFLICT: 409,
  INTERNAL: 500,
}

/** A no that is HTTP's own: another method, media type or a smaller body would do. */
export class HttpProblem extends Fault {
  constructor(
    readonly status: number,
    message: Words | string,
    readonly headers: Record<string, string> = {},
    more: Record<string, unknown> = {},
  ) {
    super('BAD_INPUT', message, more)
  }
}

export const statusOf = (fault: Fault): number =>
  fault instanceof HttpProblem ? fault.status : STATUS[fault.code]

/** The id under which a request is logged and reported. */
export const requestIdOf = (response: Response): string => String(response.locals.requestId ?? '')

const JSON_TYPE = 'application/json'

/** A JSON body of at most so many bytes. It is also half of the defence against forged requests: a form cannot send one. */
export function jsonBody(mostBytes: number): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (request.method === 'POST' && !request.is(JSON_TYPE))
        throw new HttpProblem(415, 'Send the body as "Content-Type: application/json", in UTF-8.')
      next()
    },
    express.json({ limit: mostBytes, type: JSON_TYPE, inflate: false }),
  ]
}

/** The body as it came, as text, of at most so many bytes. */
export const textBody = (mostBytes: number): RequestHandler =>
  express.text({ limit: mostBytes, type: () => true, inflate: false })

export function allowOnly(...methods: string[]): RequestHandler {
  const allow = methods.join(', ')
  return (request, _response, next) => {
    if (!methods.includes(request.method)) throw new HttpProblem(405, `Ask by ${allow}.`, { allow })
    next()
  }
}

export function answerJson(
  response: Response,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .status(status)
    .set({ 'cache-control': 'no-store', ...headers })
    .json(value)
}

export function cookieOf(request: IncomingMessage, name: string): string | null {
  const header = request.headers.cookie
  if (!header) return null
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
