import type { Logger } from 'pino'
import type { LegalVersions } from './accounts/consent/consent.ts'
import type { Config } from './config.ts'
import type { Clock } from './foundation/clock.ts'
import type { Database } from './foundation/database/database.ts'
import type { Bus } from './foundation/events/bus.ts'
import type { Loaders } from './foundation/loaders.ts'
import type { Language } from './foundation/messages.ts'
import type { RateLimits } from './foundation/rate-limits.ts'
import type { Viewer } from './foundation/viewer.ts'
import type {
  Calendars,
  Files,
  Identity,
  LiveVideo,
  Mail,
  Payments,
  Push,
  Relay,
  Sms,
} from './outside/index.ts'

/** What every verb may use: wired once in main.ts, in tests by the world. */
export interface App {
  readonly config: Config
  /** The id of this process; pages connected to it are lost with it. */
  readonly nodeId: string
  readonly db: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly rateLimits: RateLimits
  readonly log: Logger
  readonly identity: Identity
  readonly payments: Payments
  readonly mail: Mail
  readonly push: Push
  readonly sms: Sms
  readonly relay: Relay
  readonly files: Files
  readonly liveVideo: LiveVideo
  /** Calendars that readers keep elsewhere. */
  readonly calendars: Calendars
  /** Catalogue id of the profile a person has, shown or archived, if any; accounts stand below the catalogue and ask through here. */
  readonly readerIdOf: (subject: string) => Promise<string | null>
  /** Which versions of the terms and the privacy policy are in force, and which are recent enough; asked by accounts, too. */
  readonly legalVersions: () => Promise<LegalVersions>
}

/**
 * What a resolver gets with each request: `@Ctx() { app, viewer }: Context` behind a policy that asks for a role,
 * `Context<Viewer | null>` behind @Allow('ANYONE'), where visitors come too.
 */
export interface Context<Who extends Viewer | null = Viewer> {
  readonly app: App
  readonly viewer: Who
  readonly requestId: string
  /** Host the request came to, which chooses the brand. */
  readonly host: string
  /** In which people read what the request answers. */
  readonly language: Language
  /** Where the request came from, for counting; null inside our own network. */
  readonly address: string | null
  /** One query for a whole list: see foundation/loaders.ts. */
  readonly loaders: Loaders
}
