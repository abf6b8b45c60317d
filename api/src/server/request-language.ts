import type { IncomingHttpHeaders } from 'node:http'
import type { App } from '../app.ts'
import { languageAt } from '../catalogue/index.ts'
import { type Language, languageOf } from '../foundation/messages.ts'

/** The host a request came to, as the gateway in front forwards it. */
export const hostOf = (headers: IncomingHttpHeaders): string =>
  String(headers['x-forwarded-host'] ?? headers.host ?? '')

/** What the request asks for, else the language of the brand at its host. The site sends what its visitor chose. */
export const languageOfRequest = async (app: App, headers: IncomingHttpHeaders): Promise<Language> =>
  languageOf(headers['accept-language']) ?? languageAt(app, hostOf(headers))
