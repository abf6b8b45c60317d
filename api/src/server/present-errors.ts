import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { ArgumentValidationError } from 'type-graphql'
import { Fault } from '../foundation/fault.ts'
import type { Language } from '../foundation/messages.ts'
import { wordsFor } from '../foundation/words.ts'

const messageFor = wordsFor({ 'apiFault.internal': ['requestId'] })

export interface Presenting {
  readonly log: Logger
  readonly production: boolean
  readonly requestId: string
  readonly language: Language
}

/**
 * Errors as callers see them: each with `extensions.code`, and in their language what people may meet. What we did not
 * foresee is logged under the request's id and, in production, reported as nothing more than that id.
 */
export function presentErrors(
  errors: readonly GraphQLError[],
  presenting: Presenting,
): GraphQLFormattedError[] {
  return errors.map(error => presentError(error, presenting))
}

function presentError(error: GraphQLError, presenting: Presenting): GraphQLFormattedError {
  const where = { locations: error.locations, path: error.path }
  const fault = faultBehind(error)
  if (fault)
    return {
      message: fault.words?.in(presenting.language) ?? fault.message,
      ...where,
      extensions: { ...argumentOf(error), ...withoutHttp(fault.extensions) },
    }
  // Without a path nothing was executed: the request itself was wrong.
  if (error.path === undefined)
    return {
      message: error.message,
      ...where,
      extensions: { code: 'BAD_INPUT', ...argumentOf(error), ...withoutHttp(error.extensions) },
    }
  return { ...where, ...internal(error, presenting) }
}

export function internal(error: unknown, { log, production, requestId, language }: Presenting) {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
  log.error({ err: cause, requestId }, 'a request failed')
  const masked = messageFor('apiFault.internal', { requestId }).in(language)
  const message = production || !(cause instanceof Error) ? masked : cause.message
  return { message, extensions: { code: 'INTERNAL', requestId } }
}

/** The path of the variable that was not what its type asks for, such as "input.amount.currency". */
function argumentOf({ message }: GraphQLError): { argument?: string } {
  const [, variable] = /^Variable "\$(\w+)" /.exec(message) ?? []
  if (variable === undefined) return {}
  const [, path = variable] = /.* at "(\w[\w.[\]]*)"; /s.exec(message) ?? []
  return { argument: path }
}

export function faultBehind(error: unknown): Fault | null {
  for (let at = error, deep = 0; at instanceof Error && deep < 5; deep++) {
    if (at instanceof Fault) return at
    if (at instanceof ArgumentValidationError) return invalidArguments(at)
    at = (at as { originalError?: unknown }).originalError
  }
  return null
}

interface FieldError {
  property: string
  constraints?: Record<string, string>
  children?: FieldError[]
}

function invalidArguments(error: ArgumentValidationError): Fault {
  const problems = flatten(error.extensions.validationErrors as unknown as FieldError[], '')
  return new Fault('BAD_INPUT', `${problems.map(({ message }) => message).join('; ')}.`, { fields: problems })
}

function flatten(errors: readonly FieldError[], above: string): { field: string; message: string }[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = above + property
    const own = Object.values(constraints ?? {}).map(message => ({ field, message }))
    return [...own, ...flatten(children ?? [], `${field}.`)]
  })
}

/** Errors of compiled documents may come without extensions. */
function withoutHttp({ http: _, ...extensions }: Record<string, unknown> = {}): Record<string, unknown> {
  return extensions
}
