import { config } from '../../config.ts'
import { onBehalfOf } from '../../graphql/server.ts'

const patienceMilliseconds = 3_000

/** Tells the API, which closes the open sockets of this session. The cookie goes either way. */
export async function endSession(request: Request): Promise<void> {
  try {
    await fetch(new URL('/auth/session', config.apiUrl), {
      method: 'DELETE',
      headers: onBehalfOf(request.headers),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
  } catch (fault) {
    // The token dies of age within minutes; signing out must not fail because the API is away.
    console.warn('The API was not told of a sign-out.', fault)
  }
}
