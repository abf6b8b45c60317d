import { createClient, type Client as Socket } from 'graphql-ws'
import { pagePerson, personIsWrong } from '../features/account/page-person.ts'
import { freshSession, maySessionGoOn, renewSession } from '../features/account/session.ts'
import { language } from '../messages/index.ts'
import { withShownNames } from './clean-names.ts'
import { ApiFault, faultOf, type WireError } from './fault.ts'
import type { TypedDocumentString } from './generated.ts'
import { resumable } from './resume.ts'
import { SignOfLife } from './sign-of-life.ts'

const tryAgainSeconds = 5

type Event<Data> = { data?: Data | null; errors?: readonly WireError[] }

/** Hears every event once, in order, across reconnects. Returns how to stop. */
export function listen<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  hear: (data: Data) => void,
  fail: (fault: ApiFault) => void = () => undefined,
): () => void {
  const { payload, isNew } = resumable({
    query: document.toString(),
    variables: variables as Record<string, unknown>,
  })
  let stop: () => void = () => undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function start() {
    if (stopped) return
    stop = socketOf().subscribe<Data & Record<string, unknown>>(payload, {
      next: event => take(event as Event<Data>),
      complete: () => undefined,
      error: ended,
    })
  }

  function take(event: Event<Data>) {
    if (!isNew(event as { data?: Record<string, unknown> | null })) return
    try {
      if (event.errors?.length) fail(faultOf(event.errors))
      else if (event.data) hear(withShownNames(event.data))
    } catch (fault) {
      // Thrown into graphql-ws it would end the connection, and with it everything else that listens.
      reportError(fault)
    }
  }

  /** Refused, or the connection ended for good: told, and tried again where that can help. */
  async function ended(problem: unknown) {
    const fault = faultFrom(problem)
    const isSignedIn = fault.code !== 'UNAUTHENTICATED' || (maySessionGoOn() && (await renewSession()))
    if (stopped) return
    fail(fault)
    if (isSignedIn && mayPass(fault))
      again = setTimeout(start, (fault.retryAfterSeconds ?? tryAgainSeconds) * 1_000)
  }

  start()
  return () => {
    stopped = true
    clearTimeout(again)
    stop()
  }
}

const mayPass = ({ code }: ApiFault) =>
  code === 'UNREACHABLE' || code === 'INTERNAL' || code === 'RATE_LIMITED' || code === 'UNAUTHENTICATED'

function faultFrom(problem: unknown): ApiFault {
  if (Array.isArray(problem)) return faultOf(problem as WireError[])
  if (isClose(problem) && problem.reason === wrongPerson)
    return new ApiFault('WRONG_PERSON', 'Another account is signed in.')
  if (isClose(problem) && problem.code === legacyExpired)
    return new ApiFault('UNAUTHENTICATED', 'The session ended.')
  return new ApiFault('UNREACHABLE', 'The connection was lost.', { cause: problem })
}

const life = new SignOfLife({
  now: () => performance.now(),
  every(milliseconds, act) {
    const timer = setInterval(act, milliseconds)
    return () => clearInterval(timer)
  },
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
})

/** Calls when the server did not answer this page for a second while `holdAlive` is held, and when it does again. */
export const onDoubt = (listener: (doubtful: boolean) => void): (() => void) => life.onDoubt(listener)

/** While held, the API hears every second that this page is alive: in a session, a ring or a queue. */
export const holdAlive = (): (() => void) => life.hold()

/** The API closes with 4403 when a token ran out or does not hold any more; 4401 is what it once said. */
const tokenRefused = 4403
const legacyExpired = 4401
const wrongPerson = 'WRONG_PERSON'

const isClose = (event: unknown): event is CloseEvent =>
  typeof CloseEvent !== 'undefined' && event instanceof CloseEvent

let socket: Socket | null = null
let needsToken = false

/** The one socket, opened by the first subscription. `socketOf().on('closed' | 'connected', …)` tells its state. */
export function socketOf(): Socket {
  if (socket) return socket
  const made = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: () => ({ forPerson: pagePerson() ?? undefined, language: language() }),
    connectionAckWaitTimeout: 10_000,
    on: {
      connected: opened =>
        life.connected({
          // One that is closing is not told any more, and says so on the console.
          send: message => {
            if (opened instanceof WebSocket && opened.readyState === WebSocket.OPEN) opened.send(message)
          },
          terminate: () => made.terminate(),
        }),
      message: () => life.heard(),
      closed: event => {
        life.closed()
        if (!isClose(event)) return
        if (event.code === tokenRefused) needsToken = true
        if (event.reason === wrongPerson) personIsWrong()
      },
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: event => !(isClose(event) && event.reason === wrongPerson),
    retryWait: async retries => {
      const ceiling = Math.min(500 * 2 ** retries, 8_000)
      await new Promise(resolve => setTimeout(resolve, ceiling / 2 + Math.random() * (ceiling / 2)))
      if (needsToken && maySessionGoOn()) await renewSession()
      else await freshSession()
      needsToken = false
    },
  })
  window.addEventListener('online', () => life.check())
  socket = made
  return made
}
