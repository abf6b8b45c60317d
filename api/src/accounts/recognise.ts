import type { App } from '../app.ts'
import { Forbidden, Unauthenticated } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import type { SessionToken } from '../outside/index.ts'
import { bySubject, keepNewest } from './people.store.ts'
import { type Account, mayEnter, rolesOf } from './person.ts'

type Needs = Pick<App, 'db' | 'identity' | 'readerIdOf'>

/**
 * Who a session token speaks for. Their row is made at the first visit, since the provider's webhook may be late.
 * Throws UNAUTHENTICATED for a bad token and FORBIDDEN for a suspended or deleted person.
 */
export async function recognise(app: Needs, token: string): Promise<Viewer> {
  const session = await app.identity.verifySession(token)
  const account = await accountOf(app, session)
  if (!mayEnter(account))
    throw new Forbidden('This account is closed or suspended: write to support to have it looked at.')
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
  if (known && (known.deletedAt || saysTheSame(known, session))) return known
  const changed = await keepNewest(app.db, session, session.issuedAt)
  const account = changed ?? known ?? (await bySubject(app.db, session.subject))
  if (!account) throw new Unauthenticated()
  return account
}

const saysTheSame = (account: Account, session: SessionToken): boolean =>
  account.name === session.name && account.email === session.email && account.isStaff === session.isStaff

/** Remembered viewers are asked for again after this long, in case an announcement was missed. */
const REMEMBERED_MILLISECONDS = 30_000
const MOST_REMEMBERED = 5_000

/** Recognises each token once, and forgets its viewer as soon as something about them changes. */
export class Viewers {
  private readonly known = new Map<string, { viewer: Viewer; until: number }>()
  /** Counts what was forgotten, so that an answer from before a change is not remembered after it. */
  private changes = 0

  constructor(private readonly app: Needs & Pick<App, 'bus'>) {
    app.bus.on('person', (_, topic) => this.forget(({ id }) => topic === `person:${id}`))
    app.bus.onGap(() => this.forget(() => true))
  }

  async of(token: string): Promise<Viewer> {
    const now = Date.now()
    const known = this.known.get(token)
    if (known && now < known.until) return known.viewer
    const changesBefore = this.changes
    const viewer = await recognise(this.app, token)
    if (changesBefore !== this.changes) return viewer
    this.known.delete(token)
    this.known.set(token, { viewer, until: Math.min(viewer.tokenExpiresAt, now + REMEMBERED_MILLISECONDS) })
    if (this.known.size > MOST_REMEMBERED) this.known.delete(this.known.keys().next().value as string)
    return viewer
  }

  private forget(isAbout: (viewer: Viewer) => boolean) {
    this.changes++
    for (const [token, { viewer }] of this.known) if (isAbout(viewer)) this.known.delete(token)
  }
}
