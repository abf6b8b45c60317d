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
  if (!(fault instanceof ApiFault))
    return 'Something went wrong on our side. Nothing was charged; please try again.'
  switch (fault.code) {
    case 'UNAUTHENTICATED':
      return 'You have been signed out. Sign in again to go on.'
    case 'UNREACHABLE':
      return 'We cannot be reached right now. Check your connection and try again.'
    case 'WRONG_PERSON':
      return 'This page belongs to another account than the one you are signed in with now. Nothing was done; reload the page to go on.'
    case 'RATE_LIMITED':
      return `That was a little too often. ${whenAgain(fault.retryAfterSeconds)}`
    case 'INTERNAL':
      return 'Something went wrong on our side. Nothing was charged; please try again.'
    default:
      return fault.message
  }
}

function whenAgain(seconds: number | null): string {
  if (seconds === null || seconds < 5) return 'Wait a moment and try again.'
  if (seconds < 90) return `Try again in ${Math.ceil(seconds)} seconds.`
  return `Try again in ${Math.ceil(seconds / 60)} minutes.`
}

export type WireError = {
  message: string
  extensions?: { code?: unknown; reason?: unknown; retryAfterSeconds?: unknown }
}

export function faultOf(errors: readonly WireError[]): ApiFault {
  const first = errors[0]
  const { code, reason } = first?.extensions ?? {}
  const said = reason === 'WRONG_PERSON' ? reason : codeOf(code)
  const { retryAfterSeconds } = first?.extensions ?? {}
  return new ApiFault(said, first?.message ?? 'The API gave no answer.', {
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
