import { type ApiFault, statusOf } from '../../graphql/fault.ts'

/** Whether nobody is told that there is such a page: it is for editors. */
export const isHidden = (fault: ApiFault | null): boolean =>
  fault?.code === 'FORBIDDEN' || fault?.code === 'UNAUTHENTICATED'

/** A draft is stored nowhere and indexed by nobody. */
export function answerWithDraft(
  response: { status?: number; readonly headers: Headers },
  fault: ApiFault | null,
): void {
  if (fault) response.status = statusOf(fault)
  response.headers.set('cache-control', 'private, no-store')
  response.headers.set('x-robots-tag', 'noindex')
}
