import { config } from '../config.ts'
import { locale } from '../messages/index.ts'
import { withShownNames } from './clean-names.ts'
import { ApiFault, faultOf, type WireError } from './fault.ts'
import type { TypedDocumentString } from './generated.ts'

const patienceMilliseconds = 15_000

/**
 * Asks the API on behalf of the person whose request is being answered: their cookie, the host they typed
 * and the language of the page travel along. Throws ApiFault.
 */
export async function ask<Data, Variables>(
  { request }: { request: Request },
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Data> {
  const response = await post(request.headers, { query: document.toString(), variables })
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null
  if (answer?.errors?.length) throw faultOf(answer.errors)
  if (!answer?.data) throw new ApiFault('UNREACHABLE', `The API answered ${response.status} without data.`)
  return withShownNames(answer.data)
}

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: unknown } }[] }

async function post(from: Headers, body: unknown): Promise<Response> {
  const headers = onBehalfOf(from)
  headers.set('accept-language', locale())
  headers.set('content-type', 'application/json')
  headers.set('accept', 'application/graphql-response+json, application/json')
  try {
    return await fetch(new URL('/graphql', config.apiUrl), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
  } catch (cause) {
    throw new ApiFault('UNREACHABLE', 'The API cannot be reached.', { cause })
  }
}

/** Brings the API a file on behalf of the person whose request is being answered; sent again under its key, it is stored once. */
export async function sendFile(
  { request }: { request: Request },
  file: File,
  key: string,
): Promise<{ upload: string } | { errors: WireError[] }> {
  const headers = onBehalfOf(request.headers)
  headers.set('accept-language', locale())
  headers.set('content-type', file.type.startsWith('image/') ? file.type : 'application/octet-stream')
  headers.set('idempotency-key', key)
  try {
    const address = new URL('/files', config.apiUrl)
    const signal = AbortSignal.timeout(patienceMilliseconds)
    const response = await fetch(address, { method: 'POST', headers, body: file, signal })
    return (await response.json()) as { upload: string } | { errors: WireError[] }
  } catch (cause) {
    throw new ApiFault('UNREACHABLE', 'The API cannot be reached.', { cause })
  }
}

/** What tells the API whose request is being answered, and at which of our hosts. */
export function onBehalfOf(from: Headers): Headers {
  const host = hostOf(from)
  const headers = new Headers({
    origin: `${from.get('x-forwarded-proto') ?? 'http'}://${host}`,
    'x-forwarded-host': host,
  })
  for (const name of ['cookie', 'x-forwarded-for', 'x-forwarded-proto', 'traceparent']) {
    const value = from.get(name)
    if (value) headers.set(name, value)
  }
  return headers
}

/** The host the browser asked for; the gateway in front passes it on. */
export function hostOf(headers: Headers): string {
  return headers.get('x-forwarded-host') ?? headers.get('host') ?? 'localhost'
}
