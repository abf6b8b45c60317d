import { locale } from '../messages/index.ts'
import { ApiFault, faultOf, type WireError } from './fault.ts'

export interface Ask {
  query: string
  variables: unknown
  /** Whom the page that asks was made for; null for a visitor. Named with what changes something. */
  forPerson: string | null
  withinMilliseconds: number
  /** Gives the request up early. */
  signal: AbortSignal
}

/** One request, which ends within its time whatever the network does. Throws ApiFault; UNREACHABLE when no answer came. */
export async function request<Data>(
  { query, variables, forPerson, withinMilliseconds, signal }: Ask,
  fetchIt: typeof fetch = fetch,
): Promise<Data> {
  const answer = await answerTo<Data>(
    fetchIt('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale(),
        accept: 'application/graphql-response+json, application/json',
        ...(forPerson !== null && { 'x-for-person': forPerson }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(withinMilliseconds)]),
    }),
  )
  if (answer.errors?.length) throw faultOf(answer.errors)
  if (!answer.data) throw new ApiFault('UNREACHABLE', 'The API gave no answer.')
  return answer.data
}

type Answer<Data> = { data?: Data | null; errors?: WireError[] }

async function answerTo<Data>(asked: Promise<Response>): Promise<Answer<Data>> {
  try {
    // A gateway that cannot reach the API answers in HTML, which is no answer.
    return (await (await asked).json()) as Answer<Data>
  } catch (cause) {
    throw new ApiFault('UNREACHABLE', 'The API gave no answer in time.', { cause })
  }
}
