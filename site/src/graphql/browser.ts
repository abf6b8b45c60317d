import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type AnyVariables, Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { createClient, type Client as Socket } from 'graphql-ws'
import { freshSession, maySessionGoOn, renewSession } from '../features/account/session.ts'
import { withShownNames } from './clean-names.ts'
import { ApiFault, faultOf } from './fault.ts'
import { keys } from './keys.ts'
import { resumable } from './resume.ts'

/** The browser's one client: a normalised cache, HTTP for questions, one resuming socket for what moves. */
const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin' },
  fetch: async (input, init) => {
    await freshSession()
    return fetch(input, init)
  },
  exchanges: [cacheExchange({ keys }), fetchExchange, subscriptionExchange({ forwardSubscription })],
})

/** Asks or changes something, past the cache unless told otherwise. Throws ApiFault; a refusal is an answer. */
export async function send<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const isMutation = document.definitions.some(
    definition => definition.kind === 'OperationDefinition' && definition.operation === 'mutation',
  )
  const result = await (isMutation
    ? client.mutation(document, variables)
    : client.query(document, variables, { requestPolicy: 'network-only' })
  ).toPromise()
  if (result.error?.graphQLErrors.length) throw faultOf(result.error.graphQLErrors)
  if (!result.data) throw new ApiFault('UNREACHABLE', result.error?.message ?? 'No answer.')
  return withShownNames(result.data)
}

/** Every root of a mutation answers when nothing failed. */
type Answered<Data> = { [Field in keyof Data]: NonNullable<Data[Field]> }

/** Changes something. Throws ApiFault; a refusal is an answer. */
export async function mutate<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answered<Data>> {
  return (await send(document, variables)) as Answered<Data>
}

/** Hears every event once, in order, across reconnects. Returns how to stop. */
export function listen<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  hear: (data: Data) => void,
  fail: (fault: ApiFault) => void = () => undefined,
): () => void {
  const { unsubscribe } = client.subscription(document, variables).subscribe(result => {
    if (result.error?.graphQLErrors.length) fail(faultOf(result.error.graphQLErrors))
    else if (result.error) fail(new ApiFault('UNREACHABLE', result.error.message, { cause: result.error }))
    else if (result.data) hear(withShownNames(result.data))
  })
  return unsubscribe
}

const pingEveryMilliseconds = 8_000
const pongWithinMilliseconds = 4_000

let socket: Socket | null = null
let silence: ReturnType<typeof setTimeout> | undefined

/** A network that vanished leaves a socket that looks open for minutes; one without an answer is cut and made anew. */
function awaitPong() {
  clearTimeout(silence)
  silence = setTimeout(() => socket?.terminate(), pongWithinMilliseconds)
}

/** The one socket, opened by the first subscription. `socketOf().on('closed' | 'connected', …)` tells its state. */
export function socketOf(): Socket {
  socket ??= createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    keepAlive: pingEveryMilliseconds,
    on: {
      ping: received => void (received || awaitPong()),
      pong: received => void (received && clearTimeout(silence)),
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: async retries => {
      const ceiling = Math.min(500 * 2 ** retries, 8_000)
      await new Promise(resolve => setTimeout(resolve, ceiling / 2 + Math.random() * (ceiling / 2)))
      await freshSession()
    },
  })
  return socket
}

type Request = { query?: string; variables?: Record<string, unknown> }
type Sink = { next(value: unknown): void; error(error: unknown): void; complete(): void }

function forwardSubscription(request: Request) {
  return {
    subscribe(sink: Sink) {
      const { payload, isNew } = resumable({ query: request.query ?? '', variables: request.variables })
      let stop: () => void = () => undefined
      let stopped = false
      const start = () => {
        stop = socketOf().subscribe<Record<string, unknown>>(payload, {
          next: event => {
            if (isNew(event)) sink.next(event)
          },
          complete: () => sink.complete(),
          error: async error => {
            if (isExpired(error) && maySessionGoOn() && (await renewSession()) && !stopped) start()
            else sink.error(error)
          },
        })
      }
      start()
      return {
        unsubscribe() {
          stopped = true
          stop()
        },
      }
    },
  }
}

/** The API closes a socket with 4401 when its token runs out; graphql-ws takes that as final, we renew and go on. */
function isExpired(error: unknown): boolean {
  return typeof CloseEvent !== 'undefined' && error instanceof CloseEvent && error.code === 4401
}
