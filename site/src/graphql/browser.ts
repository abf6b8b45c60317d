import { isOvertaken, pagePerson, personIsWrong } from '../features/account/page-person.ts'
import { freshSession, maySessionGoOn, renewSession } from '../features/account/session.ts'
import { withShownNames } from './clean-names.ts'
import { ApiFault } from './fault.ts'
import type { TypedDocumentString } from './generated.ts'
import { request } from './request.ts'
import { hasKey, type Network, untilAnswered } from './resend.ts'
import { watched } from './slow.ts'

const patienceMilliseconds = 12_000

type Options = {
  /** How long one request may take. */
  withinMilliseconds?: number
  /** A change without a key that may be asked for twice, because it says how things shall be. */
  isRepeatable?: boolean
}

/** Asks or changes something, always anew. Throws ApiFault; a refusal is an answer. */
export async function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { withinMilliseconds = patienceMilliseconds, isRepeatable = false }: Options = {},
): Promise<Data> {
  const isChange = document.trimStart().startsWith('mutation ')
  const asking = { query: document.toString(), variables, forPerson: isChange ? pagePerson() : null }
  const once = async (signal: AbortSignal) => {
    await freshSession()
    return request<Data>({ ...asking, withinMilliseconds, signal })
  }
  const asked = () =>
    !isChange || isRepeatable || hasKey(variables)
      ? untilAnswered(once, network)
      : once(new AbortController().signal)
  try {
    if (isChange && isOvertaken()) throw new ApiFault('WRONG_PERSON', 'Another account is signed in.')
    return withShownNames(await watched(asked().catch(fault => afterRenewal(fault, asked))))
  } catch (fault) {
    if (fault instanceof ApiFault && fault.code === 'WRONG_PERSON') personIsWrong()
    throw fault
  }
}

/** Sends a picture, once for its key; returns what a change names it by. Throws ApiFault. */
export async function sendPictureFile(
  body: Blob,
  key: string,
  onProgress: (share: number) => void,
): Promise<string> {
  const sent = async () => {
    await freshSession()
    // Few people send files: most pages never need it.
    const { upload } = await import('./upload.ts').catch(cause => {
      throw new ApiFault('UNREACHABLE', 'The page could not load what sends files.', { cause })
    })
    return upload({ body, key, forPerson: pagePerson(), onProgress })
  }
  if (isOvertaken()) throw new ApiFault('WRONG_PERSON', 'Another account is signed in.')
  return sent().catch(fault => afterRenewal(fault, sent))
}

/** Every root of a mutation answers when nothing failed. */
type Answered<Data> = { [Field in keyof Data]: NonNullable<Data[Field]> }

/** Changes something. Throws ApiFault; a refusal is an answer. */
export async function mutate<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: Options = {},
): Promise<Answered<Data>> {
  return (await send(document, variables, options)) as Answered<Data>
}

/** A session that ran out unnoticed, by a clock that is wrong, did nothing yet: it is renewed, and asked once more. */
async function afterRenewal<Data>(fault: unknown, ask: () => Promise<Data>): Promise<Data> {
  const ranOut = fault instanceof ApiFault && fault.code === 'UNAUTHENTICATED'
  if (ranOut && maySessionGoOn() && (await renewSession())) return ask()
  throw fault
}

const network: Network = {
  wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  onOnline(listener) {
    window.addEventListener('online', listener)
    return () => window.removeEventListener('online', listener)
  },
}
