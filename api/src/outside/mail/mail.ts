/** Letters to people. Throws MailUnavailable when the server did not take one, and an Error inside a transaction. */
export interface Mail {
  send(letter: Letter): Promise<void>
}

export interface Letter {
  readonly to: string
  /** Who it comes from, as mail programs show it; without it, the name in the From address of the settings. */
  readonly fromName?: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Beside those every mail has, e.g. List-Unsubscribe. */
  readonly headers?: Readonly<Record<string, string>>
  /** The reason of this letter, e.g. `payout:{id}:failed`: becomes its Message-ID, by which a repeat is recognised. */
  readonly key: string
}

export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable'
}
