import type { ErrorRequestHandler, Response } from 'express'
import { GraphQLError } from 'graphql'
import type { App } from '../app.ts'
import { Fault } from '../foundation/fault.ts'
import { languageOf } from '../foundation/messages.ts'
import type { Metrics } from '../foundation/telemetry.ts'
import { costHeaders, OverBudget } from './cost-budget.ts'
import { Unfit } from './documents.ts'
import { LIMITS, OverLimit } from './limits.ts'
import { internal, type Presenting, presentErrors } from './present-errors.ts'
import { HttpProblem, requestIdOf, statusOf } from './web.ts'

/** How GraphQL answers what is not run: with the media type asked for, and 200 for a wrong document in plain JSON. */
export interface GraphQLAnswer {
  readonly mediaType: string
  readonly statusOfUnfit: 200 | 400
}

interface Answer {
  readonly status: number
  readonly errors: object[]
  readonly headers?: Record<string, string>
  readonly extensions?: object
}

/** Answers what a handler threw, as GraphQL reports errors. */
export function answerProblems(app: App, metrics: Metrics): ErrorRequestHandler {
  return (problem, request, response, _next) => {
    if (response.headersSent) return void response.destroy()
    if (problem instanceof OverLimit)
      metrics.refusedDocuments.inc({ limit: String(problem.extensions.limit) })
    const { status, errors, headers, extensions } = answerTo(
      problem,
      {
        log: app.log,
        production: app.config.production,
        requestId: requestIdOf(response),
        language: languageOf(request.headers['accept-language']) ?? 'en',
      },
      response,
    )
    const graphql = response.locals.graphql as GraphQLAnswer | undefined
    response
      .status(status)
      .set({ 'cache-control': 'no-store', ...headers })
      .type(graphql?.mediaType ?? 'application/json; charset=utf-8')
      .send(JSON.stringify(extensions ? { errors, extensions } : { errors }))
  }
}

function answerTo(problem: unknown, presenting: Presenting, response: Response): Answer {
  const graphql = response.locals.graphql as GraphQLAnswer | undefined
  if (problem instanceof OverBudget) {
    const { report } = problem
    const refused = answerTo(problem.refusal, presenting, response)
    return {
      ...refused,
      headers: { ...refused.headers, ...costHeaders(report) },
      extensions: { cost: report },
    }
  }
  if (problem instanceof Unfit)
    return { status: graphql?.statusOfUnfit ?? 400, errors: presentErrors(problem.errors, presenting) }
  if (problem instanceof Fault) {
    const headers = { ...headersOf(problem), ...(problem instanceof HttpProblem ? problem.headers : {}) }
    return { status: statusOf(problem), errors: presentErrors([problem], presenting), headers }
  }
  if (problem instanceof OverLimit) return { status: 400, errors: presentErrors([problem], presenting) }
  const unreadable = bodyProblem(problem)
  if (unreadable) return { status: unreadable.status, errors: presentErrors([unreadable], presenting) }
  return { status: 500, errors: [internal(problem, presenting)] }
}

/** The headers that the standards want beside a code. */
export function headersOf({ extensions, code }: Fault): Record<string, string> {
  if (code === 'UNAUTHENTICATED')
    return { 'www-authenticate': 'Bearer realm="soulseer", error="invalid_token"' }
  if (code !== 'RATE_LIMITED') return {}
  const seconds = String(extensions.retryAfterSeconds ?? 1)
  return {
    'retry-after': seconds,
    ...(typeof extensions.most === 'number'
      ? {
          'ratelimit-limit': String(extensions.most),
          'ratelimit-remaining': '0',
          'ratelimit-reset': seconds,
        }
      : {}),
  }
}

/** The problem that express reports of a body that it cannot read. */
function bodyProblem(problem: unknown): HttpProblem | null {
  if (!(problem instanceof Error) || problem instanceof GraphQLError) return null
  const { status, type, limit } = problem as Error & { status?: number; type?: string; limit?: number }
  if (typeof status !== 'number' || status < 400 || status >= 500) return null
  if (status === 413) {
    const most = limit ?? LIMITS.bytes
    return new HttpProblem(
      413,
      `The body is larger than ${most} bytes: send less at once.`,
      {},
      { limit: 'bytes', most },
    )
  }
  return new HttpProblem(
    status,
    type === 'entity.parse.failed' ? 'The body is not valid JSON.' : 'The body cannot be read.',
  )
}
