import { m } from '../messages/index.ts'

/** Why an answer did not come. The API's codes, and two of the road to it. */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'RATE_LIMITED'
  | 'CONFLICT'
  | 'INTERNAL'
  | 'UNREACHABLE'
  /** The page was made for another account than the one that is signed in now. */
  | 'WRONG_PERSON'

export class ApiFault extends Error {
  override name = 'ApiFault'
  readonly code: FaultCode
  /** Of RATE_LIMITED: when it may be tried again. */
  readonly retryAfterSeconds: number | null
  constructor(
    code: FaultCode,
    message: string,
    { retryAfterSeconds = null, ...options }: ErrorOptions & { retryAfterSeconds?: number | null } = {},
  ) {
    super(message, options)
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The HTTP status of a page that has nothing else to show. */
export function statusOf({ code }: ApiFault): number {
  return statuses[code] ?? 503
}

const statuses: Partial<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  RATE_LIMITED: 429,
}

/** What to tell a person, whatever went wrong. */
export function wordsFor(fault: unknown): string {
  if (!(fault instanceof ApiFault)) return m['fault.server']()
  switch (fault.code) {
    case 'UNAUTHENTICATED':
      return m['fault.signedOut']()
    case 'UNREACHABLE':
      return m['fault.unreachable']()
    case 'WRONG_PERSON':
      return m['fault.differentAccount']()
    case 'RATE_LIMITED':
      return tooOften(fault.retryAfterSeconds)
    case 'INTERNAL':
      return m['fault.server']()
    default:
      return fault.message
  }
}

function tooOften(seconds: number | null): string {
  if (seconds === null || seconds < 5) return m['fault.tooOften']()
  if (seconds < 90) return m['fault.tooOften.seconds']({ count: Math.ceil(seconds) })
  return m['fault.tooOften.minutes']({ count: Math.ceil(seconds / 60) })
}

export type WireError = {
  message: string
  extensions?: { code?: unknown; reason?: unknown; retryAfterSeconds?: unknown }
}

export function faultOf(errors: readonly WireError[]): ApiFault {
  const first = errors[0]
  const { code, reason } = first?.extensions ?? {}
  const faultCode = reason === 'WRONG_PERSON' ? reason : codeOf(code)
  const { retryAfterSeconds } = first?.extensions ?? {}
  return new ApiFault(faultCode, first?.message ?? 'The API gave no answer.', {
    retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null,
  })
}

const codes: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'RATE_LIMITED',
  'CONFLICT',
  'UNREACHABLE',
]

function codeOf(code: unknown): FaultCode {
  return typeof code === 'string' && codes.includes(code) ? (code as FaultCode) : 'INTERNAL'
}
