import { GraphQLError } from 'graphql'
import { type Words, wordsFor } from './words.ts'

/**
 * A fault is a "no" that nobody who reads the schema should meet: it is thrown, and reaches the caller as an
 * error with `extensions.code`. An expected "no" is a Refusal, returned as a value. The message states what to do.
 * What people may meet has words in their language; what only programmers can cause is English text.
 */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'RATE_LIMITED'
  | 'CONFLICT'
  | 'INTERNAL'

const messageFor = wordsFor({
  'apiFault.conflict': [],
  'apiFault.forbidden': [],
  'apiFault.notFound': ['what'],
  'apiFault.unauthenticated': [],
})

export class Fault extends GraphQLError {
  readonly code: FaultCode
  /** What people are shown, in their language; null for what only programs meet. */
  readonly words: Words | null

  constructor(code: FaultCode, message: Words | string, more: Record<string, unknown> = {}) {
    super(typeof message === 'string' ? message : message.in('en'), { extensions: { code, ...more } })
    this.code = code
    this.words = typeof message === 'string' ? null : message
  }
}

export class Unauthenticated extends Fault {
  constructor(message: Words | string = messageFor('apiFault.unauthenticated')) {
    super('UNAUTHENTICATED', message)
  }
}

export class Forbidden extends Fault {
  constructor(message: Words | string = messageFor('apiFault.forbidden')) {
    super('FORBIDDEN', message)
  }
}

/** What can be missing; the message names each. */
type Thing =
  | 'address'
  | 'adjustment'
  | 'answer'
  | 'answerTemplate'
  | 'application'
  | 'appointment'
  | 'case'
  | 'content'
  | 'gift'
  | 'invitation'
  | 'libraryItem'
  | 'link'
  | 'order'
  | 'orderReturn'
  | 'payout'
  | 'person'
  | 'picture'
  | 'present'
  | 'product'
  | 'profile'
  | 'reader'
  | 'recording'
  | 'reading'
  | 'review'
  | 'session'
  | 'stream'
  | 'streamMessage'
  | 'ticket'
  | 'voucher'
  | 'waiting'

export class NotFound extends Fault {
  constructor(what: Thing, id?: string) {
    super('NOT_FOUND', messageFor('apiFault.notFound', { what }), id === undefined ? {} : { id })
  }
}

export class BadInput extends Fault {
  constructor(message: Words | string, more: Record<string, unknown> = {}) {
    super('BAD_INPUT', message, more)
  }
}

export class RateLimited extends Fault {
  constructor(message: Words | string, retryAfterSeconds: number, more: Record<string, unknown> = {}) {
    super('RATE_LIMITED', message, { retryAfterSeconds, ...more })
  }
}

export class Conflict extends Fault {
  constructor(message: Words | string = messageFor('apiFault.conflict')) {
    super('CONFLICT', message)
  }
}
