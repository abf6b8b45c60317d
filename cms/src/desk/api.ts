import { readConfig } from '../config.ts'
import { sessionTokenOf } from '../staff/session/session-token.ts'
import { PanelViewerDocument, type TypedDocumentString } from './generated.ts'

const patienceMilliseconds = 10_000

/** As whom the api is asked: always the member of staff who is signed in, by their own token. */
export interface Caller {
  readonly token: string
  /** Of the request that is answered: where it came from and its language travel along. */
  readonly headers: Headers
  /** Whom the page that asks was made for, by the api's id; another one's request is refused by the api. */
  readonly forPerson?: string | null
  /** In which the api's own words are read; without it, what the browser asks for. */
  readonly language?: string
}

/** Why the api gave no answer: a code of its own, or UNREACHABLE. */
export class ApiFault extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Whoever brings a session of the site; null of a visitor, and of what a page elsewhere sent. */
export function callerOf(headers: Headers): Caller | null {
  const token = sessionTokenOf(headers, readConfig().origins)
  return token === null ? null : { token, headers, forPerson: headers.get('x-for-person') }
}

export const whoAsks = async (caller: Caller) => (await ask(caller, PanelViewerDocument, {})).viewer ?? null

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: unknown } }[] }

/** Asks the api as the caller. Throws ApiFault, whose message is for whoever reads the panel. */
export async function ask<Data, Variables>(
  caller: Caller,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await post(caller, { query: document.toString(), variables })
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null
  const [problem] = answer?.errors ?? []
  if (problem) throw new ApiFault(String(problem.extensions?.code ?? 'INTERNAL'), problem.message)
  if (!answer?.data) throw new ApiFault('UNREACHABLE', `The API answered ${response.status} without data.`)
  return answer.data
}

async function post({ token, headers, forPerson, language }: Caller, body: unknown): Promise<Response> {
  try {
    return await fetch(new URL('/graphql', readConfig().apiUrl), {
      method: 'POST',
      headers: {
        ...forwarded(headers),
        ...(forPerson && { 'x-for-person': forPerson }),
        ...(language && { 'accept-language': language }),
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
  } catch (cause) {
    throw new ApiFault('UNREACHABLE', 'The API cannot be reached.', { cause })
  }
}

function forwarded(from: Headers): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
  }
  for (const name of ['accept-language', 'x-forwarded-for', 'x-forwarded-proto', 'traceparent']) {
    const value = from.get(name)
    if (value) headers[name] = value
  }
  const host = from.get('x-forwarded-host') ?? from.get('host')
  return host ? { ...headers, 'x-forwarded-host': host } : headers
}
