import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { type Brand, brandByHost } from '../../catalogue/index.ts'
import { type Language, languageOf } from '../../foundation/messages.ts'

/** Somebody who is written to: in which language, under which brand, with links to which site. */
export interface Recipient {
  readonly personId: string
  /** "" of who has none. */
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly brand: Brand
  readonly origin: string
}

/**
 * Null when there is nobody to write to any more. `from` is the site that a notification is of: its brand writes, wherever the
 * person has signed in since.
 */
export async function recipientOf(
  app: App,
  personId: string,
  from: string | null,
): Promise<Recipient | null> {
  const person = (await accountsOf(app.db, [personId])).get(personId)
  if (!person || person.deletedAt) return null
  const { email, name } = person
  const { publicOrigins, publicUrl } = app.config
  const origin = publicOrigins.find(each => each === from) ?? publicUrl
  const brand = await brandByHost(app, new URL(origin).host)
  const language = languageOf(person.language) ?? brand.defaultLanguage
  return { personId, email, name, language, brand, origin }
}
