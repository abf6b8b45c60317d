import type { Config } from '../config.ts'
import { insideTransaction } from '../foundation/database/inside-transaction.ts'
import type { ChangedFields } from './changed-fields.ts'
import { problemOf } from './field-problems.ts'
import type { FieldProblem } from './reader-profile.ts'

export interface Edit {
  readonly readerId: string
  readonly version: string
  readonly key: string
  readonly fields: ChangedFields
}

export type Saved =
  | 'SAVED'
  | 'VERSION_PASSED'
  | 'KEY_REUSED'
  | 'NOT_PUBLISHED'
  | 'BEING_EDITED'
  | FieldProblem[]

/** The cms's response to an edit that it did not save. */
interface Answer {
  errors?: { message?: string; data?: { code?: string; errors?: { path: string; message: string }[] } }[]
}

const PATIENCE_MS = 10_000

/**
 * Saves an edit through Payload's REST API as the service account, so that its hooks, versions and validation run.
 * The key makes it idempotent: sent twice, it is saved once and answered twice.
 */
export async function saveReader(
  { cms: { url, serviceKey }, currency }: Pick<Config, 'cms' | 'currency'>,
  { readerId, version, key, fields }: Edit,
): Promise<Saved> {
  if (insideTransaction())
    throw new Error('A profile edit was sent inside a database transaction: commit first, then send.')
  const response = await fetch(new URL(`/api/readers/${readerId}?depth=0`, url), {
    method: 'PATCH',
    headers: {
      authorization: `staff API-Key ${serviceKey}`,
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      'idempotency-key': key,
    },
    body: JSON.stringify(fields),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (response.ok) {
    await response.body?.cancel()
    return 'SAVED'
  }
  return refused(response.status, await response.text(), currency)
}

function refused(status: number, body: string, currency: string): Saved {
  const error = answerIn(body).errors?.[0]
  if (status === 423) return 'BEING_EDITED'
  if (status === 400 && error?.data?.errors) return error.data.errors.map(each => problemOf(each, currency))
  const code = error?.data?.code
  if (code === 'ALREADY_APPLIED') return 'SAVED'
  if (code === 'VERSION_PASSED' || code === 'KEY_REUSED' || code === 'NOT_PUBLISHED') return code
  throw new Error(`The cms refused a profile edit with ${status}: ${error?.message ?? body.slice(0, 200)}`)
}

function answerIn(body: string): Answer {
  try {
    return JSON.parse(body) as Answer
  } catch (error) {
    throw new Error(`The cms answered a profile edit with something else than JSON: ${body.slice(0, 200)}`, {
      cause: error,
    })
  }
}
