import { APIError } from 'payload'

/** A "no" with a code for programs and a sentence for people. Without data, a bundled server hides the sentence. */
export function refusal<Code extends string>(
  status: number,
  code: Code,
  message: string,
): APIError<{ code: Code }> {
  return new APIError(message, status, { code }, true)
}
