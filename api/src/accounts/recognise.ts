import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { App } from '../app.ts'
import { Forbidden, Unauthenticated } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import type { SessionToken } from '../outside/index.ts'
import { describePerson } from './change-person.ts'
import { normaliseEmail, normaliseName } from './name.ts'
import { bySubject, saveClaims } from './people.store.ts'
import { type Account, mayEnter, rolesOf } from './person.ts'
import type { SessionChanged } from './publications.ts'
import { hasEnded } from './sessions.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.shutOut': [],
  'apiFault.unauthenticated.signedOut': [],
})

type Needs = Pick<App, 'db' | 'identity' | 'log' | 'readerIdOf'>

/**
 * The viewer whom a session token identifies. Their row is made at the first visit, since the provider's webhook may be late.
 * Throws UNAUTHENTICATED for a bad token or an ended session, and FORBIDDEN for a suspended or deleted person.
 */
export async function recognise(app: Needs, token: string): Promise<Viewer> {
  const session = asStored(await app.identity.verifySession(token))
  const [account, ended] = await Promise.all([accountOf(app, session), hasEnded(app.db, session.sessionId)])
  if (ended) throw new Unauthenticated(messageFor('apiFault.unauthenticated.signedOut'))
  if (!mayEnter(account)) throw new Forbidden(messageFor('apiFault.forbidden.shutOut'))
  const readerId = await app.readerIdOf(session.subject)
  return {
    id: account.id,
    subject: account.subject,
    name: account.name,
    email: account.email,
    roles: rolesOf(account, readerId),
    readerId,
    sessionId: session.sessionId,
    tokenExpiresAt: session.expiresAt.getTime(),
  }
}

async function accountOf(app: Needs, session: SessionToken): Promise<Account> {
  const known = await bySubject(app.db, session.subject)
  if (known?.deletedAt) return known
  const described = known?.isDescribed ? known : ((await ask(app, session.subject)) ?? known)
  if (described && addsNothing(described, session)) return described
  const changed = await saveClaims(app.db, session, session.issuedAt)
  const account = changed ?? (await bySubject(app.db, session.subject))
  if (!account) throw new Unauthenticated()
  return account
}

/**
 * A token need not hold more than its subject, and the webhook that does may be late: who was never described is
 * asked for at the provider. If it cannot be asked, the webhook brings it later.
 */
async function ask(app: Needs, subject: string): Promise<Account | null> {
  const description = await app.identity.describe(subject).catch(error => {
    app.log.warn({ err: error }, 'the identity provider could not be asked who somebody is')
    return null
  })
  if (!description) return null
  const changed = await app.db.transact(tx => describePerson(tx, description))
  return changed ?? bySubject(app.db, subject)
}

/** As it would be stored, so that it can be compared with what is stored. */
const asStored = (session: SessionToken): SessionToken => ({
  ...session,
  ...(session.name !== undefined && { name: normaliseName(session.name) }),
  ...(session.email !== undefined && { email: normaliseEmail(session.email) }),
})

const addsNothing = (account: Account, { name, email, staffRoles }: SessionToken): boolean =>
  (name === undefined || name === account.name) &&
  (email === undefined || email === account.email) &&
  (staffRoles === undefined || staffRoles.join() === account.staffRoles.join())

/** Cached viewers are read again after this long, in case a publication was missed. */
const CACHED_MILLISECONDS = 30_000
const MOST_CACHED = 5_000

/** Recognises each token once, and drops its viewer from the cache as soon as something about them changes. */
export class Viewers {
  /** By the hash of the token, which may be long and is a secret. */
  private readonly known = new LRUCache<string, Viewer>({
    max: MOST_CACHED,
    ttl: CACHED_MILLISECONDS,
  })
  /** Counts what was dropped, so that a result from before a change is not cached after it. */
  private changes = 0

  constructor(private readonly app: Needs & Pick<App, 'bus'>) {
    app.bus.on('person', (_, topic) => this.forget(({ id }) => topic === `person:${id}`))
    app.bus.on('session', (data, topic) => {
      if ((data as SessionChanged).expiresAt === null)
        this.forget(({ sessionId }) => topic === `session:${sessionId}`)
    })
    app.bus.onGap(() => this.forget(() => true))
  }

  async of(token: string): Promise<Viewer> {
    const key = createHash('sha256').update(token).digest('base64url')
    const known = this.known.get(key)
    if (known) return known
    const changesBefore = this.changes
    const viewer = await recognise(this.app, token)
    if (changesBefore !== this.changes) return viewer
    const ttl = Math.ceil(Math.min(CACHED_MILLISECONDS, viewer.tokenExpiresAt - Date.now()))
    if (ttl > 0) this.known.set(key, viewer, { ttl })
    return viewer
  }

  private forget(isAbout: (viewer: Viewer) => boolean) {
    this.changes++
    for (const [key, viewer] of this.known.entries()) if (isAbout(viewer)) this.known.delete(key)
  }
}
