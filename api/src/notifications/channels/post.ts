import type { App } from '../../app.ts'
import type { LetterText } from '../words/letter.tsx'
import type { Recipient } from '../words/recipient.ts'

/** Sends a letter under the brand of its recipient. The key names the reason, and with it the Message-ID. */
export async function post(
  app: App,
  to: Recipient,
  letter: LetterText,
  { key, headers = {} }: { readonly key: string; readonly headers?: Readonly<Record<string, string>> },
): Promise<void> {
  // React is loaded with the first letter, not at every start.
  const { renderLetter } = await import('../words/letter.tsx')
  const parts = await renderLetter(letter, to)
  const { email, brand } = to
  await app.mail.send({ to: email, fromName: brand.name, subject: letter.subject, ...parts, headers, key })
}
