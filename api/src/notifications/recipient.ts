import { type Account, accountsOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { type Brand, brandByHost } from '../catalogue/index.ts'
import { type Language, languageOf } from '../foundation/messages.ts'
import { formatMessage } from './words.ts'

/** Somebody who is written to: in which language, under which brand, with links to which site. */
export interface Recipient {
  readonly personId: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly brand: Brand
  readonly origin: string
}

/** Null when there is nobody to write to: deleted, or without an address. */
export async function recipientOf(app: App, personId: string): Promise<Recipient | null> {
  const person = (await accountsOf(app.db, [personId])).get(personId)
  if (!person?.email || person.deletedAt) return null
  const { email, name } = person
  const { publicOrigins, publicUrl } = app.config
  const origin = publicOrigins.find(each => each === person.origin) ?? publicUrl
  const brand = await brandByHost(app, new URL(origin).host)
  const language = languageOf(person.language) ?? brand.defaultLanguage
  return { personId, email, name, language, brand, origin }
}

/** A person's name for others to read. */
export async function nameOf(app: App, personId: string, { language }: Recipient): Promise<string> {
  return (
    nameOfAccount((await accountsOf(app.db, [personId])).get(personId)) ||
    formatMessage(language, 'mail.somebody')
  )
}

const nameOfAccount = (account: Account | undefined): string => account?.alias ?? account?.name ?? ''
