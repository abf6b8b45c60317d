import { type MailKind, preferencesOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import type { LetterText } from './letter.tsx'
import { type Recipient, recipientOf } from './recipient.ts'

/**
 * Writes to a person, if there is an address. The key names the reason: a letter that is sent again after a crash has the
 * same Message-ID, by which mail programs show it once. One that has a kind is not sent to who does not want it.
 */
export async function sendLetter(
  app: App,
  to: { readonly personId: string; readonly key: string; readonly kind?: MailKind },
  write: (recipient: Recipient) => LetterText | Promise<LetterText>,
): Promise<void> {
  if (to.kind && (await preferencesOf(app.db, to.personId)).mutedMails.includes(to.kind)) return
  const recipient = await recipientOf(app, to.personId)
  if (!recipient) return
  const letter = await write(recipient)
  // React is loaded with the first letter, not at every start.
  const { renderLetter } = await import('./letter.tsx')
  const parts = await renderLetter(letter, recipient)
  const { email, brand } = recipient
  await app.mail.send({ to: email, fromName: brand.name, subject: letter.subject, ...parts, key: to.key })
}
