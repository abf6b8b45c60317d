import { GraphQLError } from 'graphql'

/**
 * A fault is a "no" that nobody who reads the schema should meet: it is thrown, and reaches the caller as an
 * error with `extensions.code`. An expected "no" is a Refusal, returned as a value. The message states what to do.
 */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'RATE_LIMITED'
  | 'CONFLICT'
  | 'INTERNAL'

export class Fault extends GraphQLError {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, more: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...more } })
    this.code = code
  }
}

export class Unauthenticated extends Fault {
  constructor(message = 'Sign in first: send a session cookie or "Authorization: Bearer <token>".') {
    super('UNAUTHENTICATED', message)
  }
}

export class Forbidden extends Fault {
  constructor(message = 'This is not yours to see or do.') {
    super('FORBIDDEN', message)
  }
}

export class NotFound extends Fault {
  constructor(what: string, id?: string) {
    super('NOT_FOUND', `There is no such ${what}.`, id === undefined ? {} : { id })
  }
}

export class BadInput extends Fault {
  constructor(message: string, more: Record<string, unknown> = {}) {
    super('BAD_INPUT', message, more)
  }
}

export class RateLimited extends Fault {
  constructor(message: string, retryAfterSeconds: number, more: Record<string, unknown> = {}) {
    super('RATE_LIMITED', message, { retryAfterSeconds, ...more })
  }
}

export class Conflict extends Fault {
  constructor(message = 'Somebody changed this meanwhile: load it again and repeat.') {
    super('CONFLICT', message)
  }
}
