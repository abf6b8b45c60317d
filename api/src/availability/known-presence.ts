import type { App } from '../app.ts'
import { PRESENCE } from '../catalogue/index.ts'
import { batched } from '../foundation/batched.ts'
import { CACHE_MS } from '../foundation/cache.ts'
import { presenceOfSubjects } from './presence.store.ts'
import { type PresenceRow, type PresenceStatus, statusOf } from './presence.ts'
import type { Published } from './presence-feed.ts'

type From = Pick<App, 'db' | 'bus' | 'clock'>

/**
 * What others see of readers, by identity subject, cached in this node: every page shows it. The database is asked
 * once, until it may have changed: until that was published, or her lease ends.
 */
export function knownPresence(from: From): KnownPresence {
  const mine = nodes.get(from) ?? new KnownPresence(from)
  nodes.set(from, mine)
  return mine
}

const nodes = new WeakMap<From, KnownPresence>()
const asked = batched((from: From) => (subjects: readonly string[]) => knownPresence(from).read(subjects))

interface Known {
  readonly status: PresenceStatus
  readonly until: number
}

class KnownPresence {
  readonly #from: From
  readonly #bySubject = new Map<string, Known>()
  /** Of people who were read of once. */
  readonly #subjects = new Map<string, string>()
  /** Readers who had never signed in when they were asked about: whoever is published and not known may be one of them. */
  readonly #unmet = new Set<string>()
  #changes = 0

  constructor(from: From) {
    this.#from = from
    from.bus.onImmediate(PRESENCE, published => this.#forget((published as Published).personId))
    from.bus.onGap(() => this.#forgetAll())
  }

  of(subject: string): PresenceStatus | Promise<PresenceStatus> {
    const { bus, clock } = this.#from
    const known = bus.connected ? this.#bySubject.get(subject) : undefined
    if (known && clock.now().getTime() < known.until) return known.status
    return asked(this.#from)
      .load(subject)
      .then(status => status ?? 'OFFLINE')
  }

  /** One statement for many. What changes meanwhile is returned as it was read, and not cached. */
  async read(subjects: readonly string[]): Promise<Map<string, PresenceStatus>> {
    const changes = this.#changes
    const rows = await presenceOfSubjects(this.#from.db, subjects)
    if (changes === this.#changes) this.#cache(subjects, rows)
    return new Map(rows.map(row => [row.subject, statusOf(row)]))
  }

  #cache(subjects: readonly string[], rows: readonly PresenceRow[]) {
    const soon = this.#from.clock.now().getTime() + CACHE_MS
    for (const row of rows) {
      const lease = row.online && row.leaseEndsAt ? row.leaseEndsAt.getTime() : soon
      this.#bySubject.set(row.subject, { status: statusOf(row), until: Math.min(soon, lease) })
      this.#subjects.set(row.personId, row.subject)
    }
    const met = new Set(rows.map(({ subject }) => subject))
    for (const subject of subjects) {
      if (met.has(subject)) continue
      this.#bySubject.set(subject, { status: 'OFFLINE', until: soon })
      this.#unmet.add(subject)
    }
  }

  #forget(personId: string) {
    this.#changes++
    const subject = this.#subjects.get(personId)
    if (subject !== undefined) this.#bySubject.delete(subject)
    else this.#forgetUnmet()
  }

  #forgetUnmet() {
    for (const subject of this.#unmet) this.#bySubject.delete(subject)
    this.#unmet.clear()
  }

  #forgetAll() {
    this.#changes++
    this.#bySubject.clear()
    this.#unmet.clear()
  }
}
